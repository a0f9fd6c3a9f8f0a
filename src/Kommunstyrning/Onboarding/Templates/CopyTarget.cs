using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>Whom a template is copied to, and whether what is invented or decided elsewhere comes along.</summary>
internal sealed class CopyTarget(Tenant tenant, bool withExamples)
{
    public TenantId Tenant => tenant.Id;

    public bool WithExamples => withExamples;

    public Guid Id(string kind, string key) => StableId.Of(tenant.Id, kind, key);

    public string Fill(string text) => Placeholder.Fill(text, tenant.Name);
}
