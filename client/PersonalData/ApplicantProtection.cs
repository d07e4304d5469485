using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.PersonalData;

/// <summary>
/// 个人信息保护: identity number, phone, e-mail and address of an applicant are encrypted before a case hears of them, so that no message, no store, no backup and no log holds
/// them in the clear.
/// </summary>
/// <param name="cipher">Encrypts one text.</param>
/// <param name="matching">Makes the applicant known again.</param>
public sealed class ApplicantProtection(PersonalCipher cipher, MatchingSecret matching)
{
    /// <summary>What takes the place of a value that cannot be decrypted.</summary>
    public const string Unreadable = "（不能解密）";

    /// <summary>A checked form, ready to be sent on.</summary>
    public async Task<ProtectedRegistration> Protect(Registration form)
    {
        var secret = await matching.Value();
        var applicant = form.Applicant!;
        return new ProtectedRegistration
        {
            Form = form with
            {
                Applicant = applicant with
                {
                    IdentityNumber = cipher.Protect(applicant.IdentityNumber, ApplicantKey.Of(applicant.IdentityType, applicant.IdentityNumber, secret)),
                    Phone = cipher.Protect(applicant.Phone),
                    Email = cipher.Protect(applicant.Email),
                    Address = cipher.Protect(applicant.Address),
                },
            },
            Digest = CommandDigest.Of(form, secret),
            FormerDigest = CommandDigest.Of(form),
            FormerApplicantKey = ApplicantKey.Former(applicant.IdentityType, applicant.IdentityNumber),
        };
    }

    /// <summary>An applicant with plain values.</summary>
    public Applicant Open(Applicant applicant) => applicant with
    {
        IdentityNumber = Read(applicant.IdentityNumber, Whole),
        Phone = Read(applicant.Phone, Whole),
        Email = Read(applicant.Email, Whole),
        Address = Read(applicant.Address, Whole),
    };

    /// <summary>An applicant with masks. What cannot be decrypted is said to be so.</summary>
    public Applicant Masked(Applicant applicant) => applicant with
    {
        IdentityNumber = Read(applicant.IdentityNumber, Mask.IdentityNumber),
        Phone = Read(applicant.Phone, Mask.Phone),
        Email = Read(applicant.Email, Mask.Email),
        Address = Read(applicant.Address, Mask.Address),
    };

    /// <summary>A stored e-mail address, plain.</summary>
    public string OpenEmail(string stored) => Read(stored, Whole)!;

    /// <summary>A stored e-mail address, masked.</summary>
    public string MaskedEmail(string stored) => Read(stored, Mask.Email)!;

    /// <summary>The other key under which requests of a stored applicant may be kept: the present one where theirs is that of earlier releases, and the reverse. Null without identity document.</summary>
    public async Task<string?> OtherKey(Applicant applicant) => !ProtectedText.Is(applicant.IdentityNumber)
        ? ApplicantKey.Of(applicant.IdentityType, applicant.IdentityNumber, await matching.Value())
        : cipher.Open(applicant.IdentityNumber) is { } number ? ApplicantKey.Former(applicant.IdentityType, number) : null;

    /// <summary>The keys by which a stored request is found by its applicant's contacts. What cannot be decrypted has none.</summary>
    public Task<ContactKeys> ContactKeys(string number, Applicant applicant) => ContactKeys(number, cipher.Open(applicant.Phone), cipher.Open(applicant.Address), applicant.Agent);

    /// <summary>The same of plain values.</summary>
    public async Task<ContactKeys> ContactKeys(string number, string? phone, string? address, string? agent)
    {
        var secret = await matching.Value();
        return new ContactKeys { Number = number, Phone = ContactKey.OfPhone(phone, secret), Address = ContactKey.OfAddress(address, secret), Agent = ContactKey.OfAgent(agent, secret) };
    }

    private static string Whole(string text) => text;

    private string? Read(string? stored, Func<string, string> seen) => stored is null ? null : cipher.Open(stored) is { } plain ? seen(plain) : Unreadable;
}
