using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Letters;

/// <summary>
/// 发文编号簿 of one 机关代字 and year (the key, e.g. <c>金政依申请〔2022〕</c>): serials from 1 without gaps. A serial is reserved by a command, claimed by the case just
/// before it writes, and settled when the letter is there; what led to no letter is given out next.
/// </summary>
[GrainInterfaceType("letter-numbers"), Alias("letter-numbers")]
public interface ILetterNumbersGrain : IGrainWithStringKey
{
    /// <summary>The command's serial: reserved before, or the lowest free one. Sent again it is the same.</summary>
    /// <param name="commandId">The command that will issue the letter.</param>
    /// <param name="request">登记编号 of its case.</param>
    [Alias("reserve")]
    public Task<int> Reserve(Guid commandId, string request);

    /// <summary>The case is about to write the letter.</summary>
    /// <returns>False when the reservation was given back meanwhile: then nothing may be written with that number.</returns>
    [Alias("claim")]
    public Task<bool> Claim(Guid commandId);

    /// <summary>How it ended: the letter is there, or there will be none and its serial is free again.</summary>
    [Alias("settle")]
    public Task Settle(Guid commandId, bool isIssued);

    /// <summary>Says that a serial was used outside this book; it and those before it are not given out.</summary>
    [Alias("take")]
    public Task Take(int serial);

    /// <summary>Reservations of which nothing was heard for long. Whoever asks looks into the case and settles them.</summary>
    [Alias("outdated")]
    public Task<ImmutableArray<LetterReservation>> Outdated();
}
