using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Letters;

/// <summary>文件格式 in which a letter is given out of the house.</summary>
[JsonConverter(typeof(WireEnumConverter<LetterFormat>))]
public enum LetterFormat
{
    /// <summary>Word.</summary>
    Docx,

    /// <summary>PDF.</summary>
    Pdf,
}
