using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>The wording of a remedy paragraph, with places for body, court and terms.</summary>
internal sealed record RemedyParagraph
{
    /// <summary>Added when the letter is delivered through the internet.</summary>
    public const string Online = "行政复议申请可通过{0}提交。";

    private static readonly ImmutableArray<RemedyParagraph> All =
    [
        new()
        {
            EffectiveFrom = DateOnly.MinValue,
            Order = RemedyOrder.Choice,
            Text = "如不服本答复，可自收到之日起{2}内向{0}申请行政复议，也可自收到之日起{3}内向{1}提起行政诉讼。",
        },
        new()
        {
            EffectiveFrom = new DateOnly(2024, 1, 1),
            Order = RemedyOrder.ReconsiderationFirst,
            Text = "如不服本答复中不予公开的决定，应当先自收到之日起{2}内向{0}申请行政复议；对行政复议决定仍不服的，可自收到行政复议决定书之日起{3}内向{1}提起行政诉讼。",
        },
        new()
        {
            EffectiveFrom = new DateOnly(2024, 1, 1),
            Order = RemedyOrder.Choice,
            Text = "如不服本答复，可自收到之日起{2}内向{0}申请行政复议，或者自收到之日起{3}内向{1}提起行政诉讼。",
        },
    ];

    /// <summary>First date of a letter it is used for.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The order it tells.</summary>
    public required RemedyOrder Order { get; init; }

    /// <summary>{0} body, {1} court, {2} reconsideration term, {3} litigation term.</summary>
    public required string Text { get; init; }

    /// <summary>The wording for a letter of that day.</summary>
    public static RemedyParagraph For(RemedyOrder order, DateOnly letterOn) =>
        All.Last(paragraph => paragraph.Order == order && paragraph.EffectiveFrom <= letterOn);
}
