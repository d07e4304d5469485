namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Names of the jobs, as in the address of <c>POST /jobs/{name}/run</c>.</summary>
public static class JobNames
{
    /// <summary>到期清扫.</summary>
    public const string DeadlineSweep = "deadline-sweep";

    /// <summary>年终结转.</summary>
    public const string YearEndRollover = "year-end-rollover";

    /// <summary>补办: both of the above, after any time off.</summary>
    public const string CatchUp = "catch-up";

    /// <summary>台账重算.</summary>
    public const string LedgerRecount = "ledger-recount";

    /// <summary>夜间核对.</summary>
    public const string DriftCheck = "drift-check";

    /// <summary>夜间备份.</summary>
    public const string NightlyBackup = "nightly-backup";

    /// <summary>补建联系方式检索.</summary>
    public const string ContactKeyFill = "contact-keys";

    /// <summary>年度报告期限.</summary>
    public const string ReportDuties = "report-duties";

    /// <summary>人员与机构变动.</summary>
    public const string Staffing = "staffing";

    /// <summary>通知投递.</summary>
    public const string Notices = "notices";

    /// <summary>邮件发送.</summary>
    public const string Mail = "mail";

    /// <summary>放假安排缺失提醒.</summary>
    public const string CalendarAlarm = "calendar-alarm";
}
