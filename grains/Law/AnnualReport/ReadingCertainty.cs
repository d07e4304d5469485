using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>读取把握: how sure it is that a figure was read as it is printed; the later, the less.</summary>
[JsonConverter(typeof(WireEnumConverter<ReadingCertainty>))]
public enum ReadingCertainty
{
    /// <summary>确定: its label is the form's own and its row holds just the figures it should.</summary>
    Certain,

    /// <summary>较确定: its label was misprinted, shortened or put together, or its columns were told from spaces.</summary>
    Likely,

    /// <summary>存疑: something here could not be read, or came through another program; look at the source first.</summary>
    Doubtful,
}
