#pragma warning disable CA1812, CA1822 // known breaches, read by RoomsTests and never run
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Left
{
    internal sealed class Room
    {
        public Right.Room? Neighbour { get; set; }
    }
}

namespace Kommunstyrning.Web.Right
{
    internal sealed class Room
    {
        public Element? Element { get; set; }

        public Shell.FrameWithADoor? Frame { get; set; }
    }
}

namespace Kommunstyrning.Web.Shell
{
    internal sealed class FrameWithADoor
    {
        public object Make() => new Right.Room();
    }
}
