using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// The municipality's own Word document that reports take their styles, header, footer and page from. One row, or none where
/// reports look as ours do.
/// </summary>
public sealed class ReportTemplate : IOwned
{
    /// <summary>The most characters of a file name.</summary>
    public const int NameLength = 120;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it was called when it was sent, with its ending.</summary>
    public required string FileName { get; set; }

    /// <summary>As it was sent: it has passed <see cref="TemplateCheck"/>.</summary>
    public required byte[] Content { get; set; }

    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>As the history names people.</summary>
    public string UploadedBy { get; set; } = "";
}

/// <summary>The municipality's own template, for whoever makes a report and whoever looks after it.</summary>
public sealed class ReportTemplateQuery(KommunDb db)
{
    /// <returns>Null where reports look as ours do. It holds nothing but looks, and they are in every report that all may read.</returns>
    public async Task<ReportTemplate?> Run(CancellationToken cancel) =>
        await db.ReportTemplates.AsNoTracking().SingleOrDefaultAsync(cancel);
}

/// <summary>Puts a template of the municipality's own in place, or takes it away.</summary>
public sealed class SaveReportTemplate(KommunDb db, Trail trail, TimeProvider clock)
{
    /// <param name="fileName">As the person's computer calls it; folders in it are left out.</param>
    /// <returns>The template. Forbidden (403) without a field; invalid at file, a sentence for each thing that is wrong.</returns>
    public async Task<Outcome<ReportTemplate>> Run(
        CallerAccess access,
        string fileName,
        byte[] content,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var faults = TemplateCheck.Of(content);
        if (faults.Count > 0)
            return Outcome<ReportTemplate>.Refused([.. faults.Select(fault => Refusal.Invalid("file", fault))]);
        var name = NameOf(fileName);
        var there = await db.ReportTemplates.SingleOrDefaultAsync(cancel);
        var template = there ?? new ReportTemplate { FileName = name, Content = content };
        if (there is null)
            db.Add(template);
        template.FileName = name;
        template.Content = content;
        template.UploadedAt = clock.GetUtcNow();
        template.UploadedBy = access.Name;
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.ReportTemplateSaved, name, template.Id));
        return template;
    }

    /// <returns>What was taken away. Forbidden (403); missing where there is none.</returns>
    public async Task<Outcome<ReportTemplate>> Remove(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.ReportTemplates.SingleOrDefaultAsync(cancel) is not { } template)
            return Refusal.Missing("Mallen");
        db.Remove(template);
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.ReportTemplateRemoved, template.FileName, template.Id));
        return template;
    }

    private static string NameOf(string fileName)
    {
        var name = Text.Line(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..]);
        return name.Length is 0 or > ReportTemplate.NameLength ? "mall.docx" : name;
    }
}
