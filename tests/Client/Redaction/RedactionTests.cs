using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Client.Redaction;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.Redaction;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Redaction;

/// <summary>What is removed is not in the new file, in no part of it, and nothing that nobody sees is taken over.</summary>
public sealed class RedactionTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly KnownPerson Wang = new() { Names = ["王秀兰"], Phone = "13987320001" };

    [Fact]
    public void A_Word_file_loses_the_passages_wherever_runs_part_them_and_keeps_the_rest_with_its_look()
    {
        var file = WordFile.Read(Package("""
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>申请人王</w:t></w:r><w:r><w:t>秀</w:t></w:r><w:r><w:t>兰，电话139</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>8732-0001。</w:t></w:r></w:p>
            <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>王秀兰</w:t><w:tab/><w:t>女</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """));
        file.Lines.Should().Equal("申请人王秀兰，电话139-8732-0001。", "王秀兰 女");

        var made = file.Without(Found(file));
        WordFile.Read(made).Lines.Should().Equal("申请人■■■，电话■■■。", "■■■ 女");
        Raw(made).Should().NotContain("王").And.NotContain("秀").And.NotContain("8732").And.Contain("w:jc w:val=\"center\"").And.Contain("<w:b ");
        ShouldOpen(made);
    }

    [Fact]
    public void Comments_changes_hidden_text_links_fields_pictures_properties_and_embedded_files_are_not_taken_over()
    {
        var bytes = Package("""
            <w:p><w:r><w:t>正文</w:t></w:r><w:ins w:author="秘密作者" w:date="2023-01-01T00:00:00Z"><w:r><w:t>插入</w:t></w:r></w:ins><w:del w:author="秘密作者"><w:r><w:delText>秘密删除</w:delText></w:r></w:del>
              <w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密隐藏</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Hid"/></w:rPr><w:t>秘密样式</w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>
              <w:hyperlink r:id="rIdMail"><w:r><w:t>联系我们</w:t></w:r></w:hyperlink>
              <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:秘密@example.cn" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>邮件</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
              <w:sdt><w:sdtPr><w:alias w:val="秘密控件"/></w:sdtPr><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkStart w:id="0" w:name="秘密书签"/><w:bookmarkEnd w:id="0"/>
              <w:r><w:drawing><wp:inline><wp:docPr id="1" name="秘密图片" descr="秘密说明"/></wp:inline></w:drawing></w:r></w:p>
            <w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>
            <w:sectPr w:rsidR="00AA0001"><w:headerReference w:type="default" r:id="rIdHeader"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>
            """,
            ("word/comments.xml", $"<w:comments xmlns:w=\"{Word}\"><w:comment w:id=\"1\" w:author=\"秘密作者\"><w:p><w:r><w:t>秘密批注</w:t></w:r></w:p></w:comment></w:comments>"),
            ("word/header1.xml", $"<w:hdr xmlns:w=\"{Word}\"><w:p><w:r><w:t>页眉王秀兰</w:t></w:r></w:p></w:hdr>"),
            ("word/styles.xml", $"<w:styles xmlns:w=\"{Word}\"><w:style w:type=\"character\" w:styleId=\"Hid\"><w:name w:val=\"Hid\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"),
            ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>秘密作者</dc:creator></cp:coreProperties>"),
            ("word/embeddings/oleObject1.bin", "秘密对象"), ("word/media/image1.png", "秘密图像"), ("customXml/item1.xml", "<a>秘密数据</a>"));
        var file = WordFile.Read(bytes);
        file.Lines.Should().Equal("页眉王秀兰", "正文插入联系我们邮件控件【图】", "", "文本框");
        file.Notes.Should().HaveCount(4);

        var made = file.Without(Found(file));
        Raw(made).Should().NotContain("秘密").And.NotContain("王秀兰").And.NotContain("mailto").And.NotContain("rsid").And.Contain("页眉■■■").And.Contain("文本框");
        Names(made).Should().BeEquivalentTo("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml", "word/header1.xml");
        ShouldOpen(made);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void A_plain_text_loses_them_too_whatever_its_encoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = PlainFile.Read(Encoding.GetEncoding(encoding).GetBytes("王秀兰，13987320001\n第二行王秀兰\r\n末行"));

        Encoding.UTF8.GetString(file.Without(Found(file))).Should().Be("\uFEFF■■■，■■■\r\n第二行■■■\r\n末行");
    }

    [Fact]
    public void Only_what_was_ticked_goes()
    {
        var file = PlainFile.Read("王秀兰 王秀兰"u8.ToArray());

        Encoding.UTF8.GetString(file.Without(new[] { new Passage(PassageKind.Name, 4, 3) }.ToLookup(_ => 0))).Should().Be("\uFEFF王秀兰 ■■■");
    }

    [Fact]
    public void A_PDF_is_set_anew_as_a_Word_file_without_anything_of_the_old_one()
    {
        var pdf = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "hongze-district-2023.pdf"));
        var file = PdfFile.Read(pdf, "报告", default);
        file.Lines.Should().Contain(line => line.Contains("政府信息公开"));

        var index = file.Lines.Select((line, place) => (line, place)).First(line => line.line.Contains("政府信息公开")).place;
        var made = file.Without(new[] { new Passage(PassageKind.Chosen, file.Lines[index].IndexOf("政府信息公开", StringComparison.Ordinal), 6) }.ToLookup(_ => index));
        WordFile.Read(made).Lines.Should().Contain(line => line.Contains("■■■"));
        ShouldOpen(made);
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_not_guessed()
    {
        FluentActions.Invoking(() => WordFile.Read("PK\u0003\u0004 nothing"u8.ToArray())).Should().Throw<UnreadableSourceException>().WithMessage("*损坏*");
        FluentActions.Invoking(() => PdfFile.Read("%PDF-1.7 nothing"u8.ToArray(), "甲", default)).Should().Throw<UnreadableSourceException>();
        RedactionFiles.Unfit("image/png", 10)!.Message.Should().Contain("图片");
        RedactionFiles.Unfit("application/x-ole-storage", 10)!.Message.Should().Contain("另存为");
        RedactionFiles.Unfit("text/plain", RedactionFiles.Largest + 1)!.Message.Should().Contain("MB");
        RedactionFiles.Unfit("text/plain", 10).Should().BeNull();
    }

    [Fact]
    public void The_programs_own_letters_come_through()
    {
        var letter = DocxRenderer.Render(new OfficialDocument { Title = "告知书", Addressee = "王秀兰", Body = [Block.Paragraph.Of("王秀兰：你的申请收悉。")], Properties = new DocumentProperties { Author = "县政府办公室", CreatedAt = default } });
        var file = WordFile.Read(letter);
        var made = file.Without(Found(file));

        Raw(made).Should().NotContain("王秀兰").And.NotContain("县政府办公室").And.Contain("你的申请收悉");
        ShouldOpen(made);
    }

    private static ILookup<int, Passage> Found(RedactableFile file) => file.Lines.SelectMany((line, index) => PersonalPassages.Of(line, Wang, [], new(2023, 2, 15)).Select(passage => (index, passage))).ToLookup(found => found.index, found => found.passage);

    private static byte[] Package(string body, params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>{body}</w:body></w:document>");
            Write("word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rIdMail" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:秘密@example.cn" TargetMode="External"/>
                <Relationship Id="rIdHeader" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
                <Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                <Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>
                </Relationships>
                """);
            foreach (var (name, text) in parts)
                Write(name, text);

            void Write(string name, string text)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    private static string Raw(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Concat(zip.Entries.Select(entry => entry.FullName + new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static IEnumerable<string> Names(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private static void ShouldOpen(byte[] package)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(package), isEditable: false);
        new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
    }
}
