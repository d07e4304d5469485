using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Jinping.Workflow.Client.Pages.Layout;

/// <summary>The few words that MudBlazor says by itself, in Chinese.</summary>
internal sealed class ChineseMud : MudLocalizer
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["MudPagination_FirstPage"] = "首页",
        ["MudPagination_PreviousPage"] = "上一页",
        ["MudPagination_NextPage"] = "下一页",
        ["MudPagination_LastPage"] = "末页",
        ["MudPagination_CurrentPage"] = "第{0}页，当前页",
        ["MudPagination_PageIndex"] = "第{0}页",
        ["MudDialog_Close"] = "关闭",
        ["MudSnackbar_Close"] = "关闭",
        ["MudInput_Clear"] = "清除",
        ["MudAlert_Close"] = "关闭",
    };

    public override LocalizedString this[string key] => Words.TryGetValue(key, out var word) ? new(key, word) : new(key, key, resourceNotFound: true);
}
