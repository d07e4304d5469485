using System.Globalization;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Letters;

/// <summary>取发文字号: a number is reserved before the letter is made, and becomes real with it.</summary>
/// <param name="grains">The cluster.</param>
internal sealed class LetterNumbers(IGrainFactory grains)
{
    /// <summary>The number of a letter, and the book it was reserved in.</summary>
    public async Task<(DocumentNumber Number, string Book)> Reserve(string mark, int year, Guid commandId, string request)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{mark}〔{year:0000}〕");
        var book = grains.GetGrain<ILetterNumbersGrain>(name);
        foreach (var reserved in await book.Outdated())
        {
            if (reserved.CommandId != commandId)
                await book.Settle(reserved.CommandId, await IsIssued(reserved));
        }
        return (new DocumentNumber(mark, year, await book.Reserve(commandId, request)), name);
    }

    /// <summary>The letter is there, or there will be none.</summary>
    public Task Settle(string book, Guid commandId, bool isIssued) => grains.GetGrain<ILetterNumbersGrain>(book).Settle(commandId, isIssued);

    /// <summary>A number that was given by hand is given to no other letter.</summary>
    public Task Take(DocumentNumber number) => grains.GetGrain<ILetterNumbersGrain>(string.Create(CultureInfo.InvariantCulture, $"{number.Mark}〔{number.Year:0000}〕")).Take(number.Serial);

    private async Task<bool> IsIssued(LetterReservation reserved) => RequestNumber.TryParse(reserved.Request, out _)
        && await grains.GetGrain<IRequestGrain>(reserved.Request).View(null) is { } view
        && view.Timeline.Any(entry => entry.Event is RequestEvent.LetterIssued issued && issued.Letter.Id == reserved.CommandId);
}
