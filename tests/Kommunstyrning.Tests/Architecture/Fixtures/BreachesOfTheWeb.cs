#pragma warning disable CA1812, CA1822 // known breaches, read by ModulesTests and never run
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Left
{
    internal sealed class Module
    {
        public Right.Module? Neighbour { get; set; }
    }
}

namespace Kommunstyrning.Web.Right
{
    internal sealed class Module
    {
        public Element? Element { get; set; }

        public Shell.PageContextWithAnEndpoint? PageContext { get; set; }
    }
}

namespace Kommunstyrning.Web.Shell
{
    internal sealed class PageContextWithAnEndpoint
    {
        public object Make() => new Right.Module();
    }
}
