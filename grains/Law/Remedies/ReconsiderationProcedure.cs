using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>行政复议审理程序.</summary>
/// <remarks>行政复议法第四十八条至第五十四条</remarks>
[JsonConverter(typeof(WireEnumConverter<ReconsiderationProcedure>))]
public enum ReconsiderationProcedure
{
    /// <summary>普通程序; before 2024-01-01 the only one.</summary>
    Ordinary,

    /// <summary>简易程序, since 2024-01-01; disclosure cases may use it (第五十三条第一款第（四）项).</summary>
    Simplified,
}
