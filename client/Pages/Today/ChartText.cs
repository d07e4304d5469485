using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Jinping.Workflow.Client.Pages.Today;

/// <summary>A word in a drawing: the element's name means something else in a page's markup.</summary>
public sealed class ChartText : ComponentBase
{
    /// <summary>Where it stands.</summary>
    [Parameter, EditorRequired] public string X { get; set; } = "";

    /// <summary>Its base line.</summary>
    [Parameter, EditorRequired] public string Y { get; set; } = "";

    /// <summary>Which point of it that is: start, middle, end.</summary>
    [Parameter] public string Anchor { get; set; } = "middle";

    /// <summary>The word.</summary>
    [Parameter, EditorRequired] public string Word { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddAttribute(4, "class", "axis");
        builder.AddContent(5, Word);
        builder.CloseElement();
    }
}
