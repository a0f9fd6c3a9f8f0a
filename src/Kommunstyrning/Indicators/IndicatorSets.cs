using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

public static class IndicatorSets
{
    extension(KommunDb db)
    {
        public DbSet<Indicator> Indicators => db.Set<Indicator>();

        public DbSet<IndicatorGroup> IndicatorGroups => db.Set<IndicatorGroup>();

        public DbSet<IndicatorGroupMember> IndicatorGroupMembers => db.Set<IndicatorGroupMember>();

        public DbSet<Area> Areas => db.Set<Area>();

        public DbSet<AreaGroup> AreaGroups => db.Set<AreaGroup>();

        public DbSet<AreaGroupMember> AreaGroupMembers => db.Set<AreaGroupMember>();

        public DbSet<Panel> Panels => db.Set<Panel>();

        public DbSet<Notice> Notices => db.Set<Notice>();

        public DbSet<DataVersion> DataVersions => db.Set<DataVersion>();

        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();

        public DbSet<ImportIncident> ImportIncidents => db.Set<ImportIncident>();

        public DbSet<ImportLease> ImportLeases => db.Set<ImportLease>();
    }
}
