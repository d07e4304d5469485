using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Jinping.Workflow.Client.Hosting;

namespace Jinping.Workflow.Client.Access;

/// <summary>
/// 封存密钥: encrypts what the key ring keeps with a secret that lies outside the database, so that a stolen backup opens nothing. Without a secret the ring is kept open.
/// </summary>
public sealed class KeySeal
{
    /// <summary>The setting that names the file: one secret a line, the first seals, each opens.</summary>
    public const string Setting = "Access:KeySecretFile";

    private const int Shortest = 32;
    private const string Sealed = "sealed";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly ImmutableArray<byte[]> _keys;

    private KeySeal(ImmutableArray<byte[]> keys) => _keys = keys;

    /// <summary>No secret.</summary>
    public static KeySeal None { get; } = new([]);

    /// <summary>Whether there is a secret.</summary>
    public bool IsSet => !_keys.IsEmpty;

    /// <summary>The seal of some secrets.</summary>
    /// <exception cref="SettingException">One is too short to withstand guessing.</exception>
    public static KeySeal Of(IEnumerable<string> secrets) => new([.. secrets.Select(KeyOf)]);

    /// <summary>The seal as the settings say.</summary>
    /// <exception cref="SettingException">The file cannot be read or used.</exception>
    public static KeySeal Of(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } file)
            return None;
        try
        {
            var seal = Of(File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0));
            return seal.IsSet ? seal : throw new SettingException($"{Setting} 所指的文件没有内容。");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{Setting} 不能读取：{unreadable.Message}");
        }
    }

    /// <summary>An element as the ring keeps it.</summary>
    public string Close(XElement element)
    {
        var text = element.ToString(SaveOptions.DisableFormatting);
        if (!IsSet)
            return text;
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(_keys[0], TagSize);
        cipher.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length));
        return new XElement(Sealed, new XAttribute("version", 1), Convert.ToBase64String(box)).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>An element that was kept, open or sealed.</summary>
    /// <exception cref="SettingException">It is sealed with a secret that is not here.</exception>
    public XElement Open(string kept)
    {
        var element = XElement.Parse(kept);
        if (element.Name != Sealed)
            return element;
        var box = Convert.FromBase64String(element.Value);
        return _keys.Select(key => Open(box, key)).FirstOrDefault(opened => opened is not null)
            ?? throw new SettingException($"数据库中的密钥已经封存，{(IsSet ? $"{Setting} 所指的文件中没有封存它的那一行" : $"须设置 {Setting}")}。没有它，个人信息不能读取。");
    }

    /// <summary>Whether an element is kept as this seal would keep it now.</summary>
    public bool Keeps(string kept)
    {
        var element = XElement.Parse(kept);
        return IsSet ? element.Name == Sealed && Open(Convert.FromBase64String(element.Value), _keys[0]) is not null : true;
    }

    private static XElement? Open(byte[] box, byte[] key)
    {
        try
        {
            var plain = new byte[box.Length - NonceSize - TagSize];
            using var cipher = new AesGcm(key, TagSize);
            cipher.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), plain);
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] KeyOf(string secret) => secret.Length < Shortest
        ? throw new SettingException($"{Setting} 所指文件的每一行须至少{Shortest}个字符，可用 openssl rand -base64 48 生成。")
        : HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "jinping-workflow/key-ring"u8.ToArray());
}
