using MudBlazor;

namespace Jinping.Workflow.Client.Pages.Layout;

/// <summary>The look of the pages: calm, dense, with contrast enough for WCAG 2.1 AA.</summary>
internal static class OfficeTheme
{
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#174a84",
            Secondary = "#5b4a12",
            AppbarBackground = "#12375f",
            AppbarText = "#ffffff",
            Background = "#f4f6f8",
            Surface = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#1f2933",
            DrawerIcon = "#3b4a5a",
            TextPrimary = "#1a2530",
            TextSecondary = "#46535f",
            ActionDefault = "#3b4a5a",
            Success = "#1b6b3a",
            Warning = "#8a5a00",
            Error = "#b3261e",
            Info = "#174a84",
            LinesDefault = "#d5dbe1",
            TableLines = "#dfe4e9",
            Divider = "#d5dbe1",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "sans-serif"], FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "0.875rem", TextTransform = "none", LetterSpacing = "normal", FontWeight = "500" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px", AppbarHeight = "48px", DrawerWidthLeft = "176px" },
    };
}
