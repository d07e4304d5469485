using System.Collections.Immutable;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>联系方式检索: keeps and finds requests by what their applicant can be reached at.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="protection">Makes the keys.</param>
/// <param name="logger">Told when keys could not be kept.</param>
public sealed partial class ContactKeyDesk(IGrainFactory grains, ApplicantProtection protection, ILogger<ContactKeyDesk> logger)
{
    private const int MostNumbers = 200;

    private IContactKeysGrain Store => grains.GetGrain<IContactKeysGrain>(0);

    /// <summary>Keeps the keys of a request just registered. If that fails the request stands all the same, and the nightly job makes up for it.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="form">The applicant as entered, plain.</param>
    public async Task Remember(string number, ApplicantForm form)
    {
        try
        {
            await Store.Keep(await protection.ContactKeys(number, form.Phone, form.Address, form.Agent));
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogNotKept(failed, number);
        }
    }

    /// <summary>The requests that have a phone, an address or an agent in common with a form, wherever they were received: whoever shows them looks whether the caller may see them.</summary>
    public async Task<ImmutableArray<(EarlierTie Tie, ImmutableArray<string> Numbers)>> Find(ApplicantForm? form)
    {
        if (form is null)
            return [];
        var keys = await protection.ContactKeys("", form.Phone, form.Address, form.Agent);
        var found = ImmutableArray.CreateBuilder<(EarlierTie, ImmutableArray<string>)>();
        foreach (var (tie, key) in new[] { (EarlierTie.Phone, keys.Phone), (EarlierTie.Address, keys.Address), (EarlierTie.Agent, keys.Agent) })
        {
            if (key is not null && await Store.Find(key, MostNumbers) is { IsEmpty: false } numbers)
                found.Add((tie, numbers));
        }
        return found.ToImmutable();
    }

    [LoggerMessage(LogLevel.Warning, "The contact keys of request {Number} were not kept; the nightly job will make them.")]
    private partial void LogNotKept(Exception exception, string number);
}
