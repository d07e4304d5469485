namespace Jinping.Workflow.Client.Desks;

/// <summary>督办清单: what supervisors look through.</summary>
internal enum SupervisionList
{
    /// <summary>即将逾期: open, and the lamp is yellow or red.</summary>
    DueSoon,

    /// <summary>逾期未办: open, and the lamp is black.</summary>
    Overdue,

    /// <summary>逾期已办: closed late.</summary>
    ClosedLate,

    /// <summary>未签收: handed over, and nobody has signed.</summary>
#pragma warning disable CA1720 // The interface's word for it; no number is meant.
    Unsigned,
#pragma warning restore CA1720

    /// <summary>催办中: urged, and not answered.</summary>
    Urged,

    /// <summary>已发未证: with a letter whose delivery is not proved.</summary>
    Unproved,

    /// <summary>会办: with a part for the caller's department; of the whole authority, for any.</summary>
    CoHandled,
}
