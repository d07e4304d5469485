namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>幅面、版面尺寸 (GB/T 9704-2012, 5) in twips, the twentieth of a point: 1440 to the inch.</summary>
public static class PageMeasures
{
    /// <summary>Width of A4, 210 mm.</summary>
    public const int Width = 11906;

    /// <summary>Height of A4, 297 mm.</summary>
    public const int Height = 16838;

    /// <summary>天头: 37 mm.</summary>
    public const int Top = 2098;

    /// <summary>订口: 28 mm.</summary>
    public const int Left = 1587;

    /// <summary>Right of the text, 26 mm: what is left of 210 by 28 and the 156 of the text.</summary>
    public const int Right = 1474;

    /// <summary>Below the text, 35 mm: what is left of 297 by 37 and the 225 of the text.</summary>
    public const int Bottom = 1984;

    /// <summary>版心宽: 156 mm.</summary>
    public const int TextWidth = Width - Left - Right;

    /// <summary>版心高: 225 mm.</summary>
    public const int TextHeight = Height - Top - Bottom;

    /// <summary>每面排22行.</summary>
    public const int Lines = 22;

    /// <summary>每行排28个字.</summary>
    public const int Characters = 28;

    /// <summary>From line to line, rounded down, that 22 of them fit: 28.95 pt.</summary>
    public const int Line = TextHeight / Lines;

    /// <summary>From character to character, rounded down: 15.75 pt.</summary>
    public const int Character = TextWidth / Characters;

    /// <summary>Half a character: an Arabic numeral.</summary>
    public const int Numeral = Character / 2;

    /// <summary>Size of the text in points: 3号.</summary>
    public const int TextSize = 16;

    /// <summary>What is added between characters that 28 of <see cref="TextSize"/> fill a line, in the unit of the file: the 4096th of a point. It is negative.</summary>
    public static int CharacterSpace { get; } = (int)Math.Floor(((decimal)TextWidth / Characters / 20 - TextSize) * 4096);

    /// <summary>The same for the letters of the text, in twips and full tenths of a point, by which some programs count: 15.7 pt from one to the next.</summary>
    public const int LetterSpacing = (Character - TextSize * 20 - 1) / 2 * 2;

    /// <summary>Millimetres in twips.</summary>
    public static int Millimetres(decimal millimetres) => (int)Math.Round(millimetres * 1440 / 25.4m);
}
