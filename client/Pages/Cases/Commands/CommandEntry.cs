using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Pages.Cases.Commands;

/// <summary>What somebody has filled in so far. It survives the page as a draft, and with it the id of the command, so that it is never done twice.</summary>
public sealed class CommandEntry
{
    /// <summary>Type of the command.</summary>
    public string Type { get; set; } = "";

    /// <summary>Its id, kept until it has been answered.</summary>
    public Guid CommandId { get; set; } = Guid.NewGuid();

    /// <summary>What stands in the fields, by name.</summary>
    public Dictionary<string, string> Values { get; set; } = [];

    /// <summary>办理结果 chosen; null where there is none (yet).</summary>
    public Disposition? Disposition { get; set; }

    /// <summary>不予公开的部分 of a partial disclosure.</summary>
    public List<WithheldEntry> Withheld { get; set; } = [];

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string this[string name]
    {
        get => Values.GetValueOrDefault(name, "");
        set => Values[name] = value;
    }

    /// <summary>The command it makes, through the same reading as one that came by the REST interface.</summary>
    /// <param name="sheet">Its fields.</param>
    /// <param name="expectedVersion">The version its sender sees.</param>
    public (RequestCommand? Command, Refusal? Refusal) ToCommand(CommandSheet sheet, int expectedVersion)
    {
        var json = new JsonObject { ["type"] = sheet.Type, ["expectedVersion"] = expectedVersion };
        foreach (var field in sheet.Fields)
        {
            if (this[field.Name].Trim() is not { Length: > 0 } text)
                continue;
            if (ValueOf(field.Kind, text) is not { } value)
                return (null, Refusal.Malformed(field.Name, $"{field.Label}：不是{(field.Kind == FieldKind.Day ? "日期" : "数字")}"));
            json[field.Name] = value;
        }
        if (sheet.HasDisposition)
            AddOutcome(json);
        return JsonBody.Parse<RequestCommand>(JsonSerializer.SerializeToUtf8Bytes(json));
    }

    private void AddOutcome(JsonObject json)
    {
        if (Disposition is not { } disposition)
            return;
        json["disposition"] = WireNames.Of(disposition);
        var facts = new JsonObject();
        foreach (var (name, text) in Values.Where(pair => pair.Key.StartsWith(FactPrefix, StringComparison.Ordinal) && pair.Value.Trim().Length > 0))
            facts[name[FactPrefix.Length..]] = text.Trim();
        if (disposition == Law.Dispositions.Disposition.PartlyDisclosed)
            facts["withheld"] = new JsonArray([.. Withheld.Where(part => part.What.Trim().Length > 0).Select(part => new JsonObject { ["what"] = part.What.Trim(), ["disposition"] = WireNames.Of(part.Disposition) })]);
        if (facts.Count > 0)
            json["facts"] = facts;
    }

    /// <summary>What names of facts begin with.</summary>
    public const string FactPrefix = "facts.";

    private static JsonNode? ValueOf(FieldKind kind, string text) => kind switch
    {
        FieldKind.Number => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        FieldKind.Money => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null,
        FieldKind.YesNo => text == "true",
        FieldKind.Day => Api.QueryValues.Day(text) is null ? null : text,
        _ => text,
    };
}

/// <summary>One withheld part as entered.</summary>
public sealed class WithheldEntry
{
    /// <summary>Which part.</summary>
    public string What { get; set; } = "";

    /// <summary>On which ground.</summary>
    public Disposition Disposition { get; set; } = Disposition.ThirdPartyRights;
}
