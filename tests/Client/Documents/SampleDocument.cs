using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>A letter with every part a document can have.</summary>
internal static class SampleDocument
{
    public static OfficialDocument Letter { get; } = new()
    {
        Letterhead = new("金平县自然资源局"),
        Title = "政府信息公开申请答复书",
        Number = "金自然资依申复〔2022〕1号",
        Addressee = "申请人甲",
        Body =
        [
            Block.Paragraph.Of("你于2022年3月7日提交的政府信息公开申请收悉。经审查，现答复如下："),
            new Block.Heading(1, "一、答复意见"),
            new Block.Heading(2, "（一）公开内容"),
            new Block.Heading(3, "1.小标题"),
            new Block.Heading(4, "（1）小标题"),
            new Block.Paragraph([new Run("（二）方式。", RunLook.RunIn), new Run("邮寄，最后日期"), new Run("2022年3月31日", RunLook.Strong), new Run("甲", RunLook.Filled)]),
            new Block.Table(new DocumentTable
            {
                Caption = "材料",
                Widths = [1, 1, 2],
                HeaderRows = 1,
                Rows =
                [
                    new([new("甲", ColSpan: 2) { Scope = CellScope.ColumnGroup }, new("乙") { Scope = CellScope.Column }]),
                    new([new("丙", RowSpan: 2) { Scope = CellScope.RowGroup }, new("丁"), new("戊")]),
                    new([new("己"), new("庚")]),
                ],
            }),
            new Block.EmptyLine(),
            Block.Paragraph.Of("特此告知。"),
        ],
        Attachments = ["2022年度部门预算", "征地补偿安置方案"],
        Signature = new("金平县自然资源局", new(2022, 3, 5)),
        Notes = ["联系电话：0873—5221363"],
        CopyTo = ["金平县人民政府办公室", "红河州自然资源和规划局"],
        Properties = new() { Author = "金平县自然资源局", CreatedAt = new(2022, 3, 5, 10, 0, 0, TimeSpan.FromHours(8)), Subject = "政府信息公开", Identifier = "2022-zrzyj-0001" },
    };

    public static OfficialDocument Plain { get; } = Letter with { Letterhead = null, Signature = Letter.Signature! with { HasSeal = false } };
}
