namespace Jinping.Workflow.Client.Documents.Html;

/// <summary>The style sheet of a document's page: on paper the measures of GB/T 9704-2012, on a screen what is left of them that can be read.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """

        @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
        body { margin: 0; background: #f2f2f2; color: #000; }
        .official { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; background: #fff; font: 16pt/28.95pt "仿宋_GB2312", "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", serif; text-align: justify; overflow-wrap: anywhere; }
        .official p { margin: 0; text-indent: 2em; white-space: pre-wrap; }
        .official .flush, .official .right, .official .centred, .official .letterhead { text-indent: 0; }
        .official .right { text-align: right; }
        .official .centred { text-align: center; }
        .official .empty { height: 1lh; }
        .official h1 { margin: 0 0 28.95pt; font: normal 22pt/32pt "方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体", SimSun, "Noto Serif CJK SC", serif; text-align: center; text-wrap: balance; }
        .official h2, .official h3, .official h4, .official h5 { margin: 0; font-size: 16pt; font-weight: normal; text-indent: 2em; break-after: avoid; }
        .official h2 { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; }
        .official h3, .official .run-in { font-family: "楷体_GB2312", "楷体", KaiTi, STKaiti, "Noto Serif CJK SC", serif; }
        .official .filled { text-decoration: underline; }
        .official .number { margin-bottom: 57.9pt; }
        .official .number.centred { margin: -28.95pt 0 28.95pt; }
        .official .letterhead { margin: -7mm -6mm 5mm -8mm; border-bottom: 4.5pt double #f00; padding-bottom: 4mm; color: #f00; font: 32pt/1.1 "方正小标宋简体", "华文中宋", "宋体", SimSun, "Noto Serif CJK SC", serif; text-align: center; }
        .official .attachments { margin-top: 28.95pt; padding-left: 2em; text-indent: 0; }
        .official .attachments ol { margin: 0; padding-left: 4em; }
        .official .signature { margin-top: 28.95pt; display: flex; flex-direction: column; align-items: flex-end; padding-right: 2em; break-inside: avoid; }
        .official .signature p { text-indent: 0; }
        .official .signature.sealed { margin-top: 57.9pt; align-items: center; width: fit-content; margin-left: auto; padding-right: 4em; }
        .official .copy { margin-top: 28.95pt; border: solid #000; border-width: 1pt 0; padding: 0 1em; font-size: 14pt; text-indent: 0; }
        .official .scroll { overflow-x: auto; }
        .official table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 1.3; text-align: center; }
        .official table.small { font-size: 9pt; }
        .official caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .official th, .official td { border: .5pt solid #000; padding: 2pt 3pt; font-weight: normal; }
        .official th.left, .official td.left { text-align: left; }
        .official th.right, .official td.right { text-align: right; }
        .official tr { break-inside: avoid; }
        .official .page-break { break-after: page; }
        @media screen and (max-width: 210mm) { .official { padding: 8mm 5mm; font-size: 13pt; line-height: 1.8; } .official h1 { font-size: 18pt; } .official h2, .official h3, .official h4, .official h5 { font-size: 13pt; } .official .letterhead { margin: 0 0 5mm; font-size: 24pt; } .official table { min-width: 160mm; } }
        @media print { body { background: none; } .official { max-width: none; padding: 0; } .official .scroll { overflow: visible; } }

        """;
}
