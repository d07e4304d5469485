using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>All that the forms of a file are made from: the case in full, and who it was made by.</summary>
internal sealed record CaseFacts
{
    /// <summary>The case, personal data in full.</summary>
    public required RequestView View { get; init; }

    /// <summary>The same for questions that the law alone answers.</summary>
    public required Request Request { get; init; }

    /// <summary>Hash of the last entry as it is stored: personal data makes another one of the case in full.</summary>
    public required string TimelineHash { get; init; }

    /// <summary>Calendar, today.</summary>
    public required LegalContext Context { get; init; }

    /// <summary>Names of departments by code.</summary>
    public required Func<string, string> DepartmentName { get; init; }

    /// <summary>Names of people by user name.</summary>
    public required Func<string, string> OfficerName { get; init; }

    /// <summary>署名机关.</summary>
    public required string Organ { get; init; }

    /// <summary>When the file is made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    public required string By { get; init; }

    /// <summary>案卷题名: whose request, and for what.</summary>
    public string Subject => $"{View.Applicant.Name}申请公开“{Short(View.Description, 40)}”案";

    /// <summary>Properties of a form of the file.</summary>
    public DocumentProperties Properties(string title) => new() { Author = Organ, CreatedAt = At, Subject = title, Identifier = View.Number };

    /// <summary>An instant as the forms print it.</summary>
    public static string Instant(DateTimeOffset at) => at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Short(string text, int most)
    {
        var line = CleanText.Line(text).Trim();
        if (line.Length <= most)
            return line;
        return (char.IsHighSurrogate(line[most - 1]) ? line[..(most - 1)] : line[..most]) + "……";
    }
}
