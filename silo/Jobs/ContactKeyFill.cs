using System.Globalization;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Requests;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>
/// 补建联系方式检索: of cases that were registered before there were such keys, imported, or whose keys could not be kept just then. The cases themselves are not touched.
/// </summary>
public sealed class ContactKeyFill(IContactKeyStore store, IGrainFactory grains, ApplicantProtection protection) : ILongJob
{
    private const int Part = 500;
    private const int SideBySide = 4;

    /// <inheritdoc/>
    public string Name => JobNames.ContactKeyFill;

    /// <inheritdoc/>
    public string Title => "补建联系方式检索：使以前的申请也能按电话、地址、代理人查到";

    /// <inheritdoc/>
    public string? Cron => "45 0 * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(Func<string, Task> tell, CancellationToken cancellationToken)
    {
        var (made, last) = (0, (string?)null);
        while (await store.Missing(last, Part, cancellationToken) is { IsEmpty: false } numbers)
        {
            await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, async (number, stop) =>
            {
                if (await grains.GetGrain<IRequestGrain>(number).View(null) is { } view)
                    await store.Keep(await protection.ContactKeys(number, view.Applicant), stop);
            });
            (made, last) = (made + numbers.Length, numbers[^1]);
            await tell(string.Create(CultureInfo.InvariantCulture, $"已补建{made}件。"));
        }
        return new JobOutcome($"没有检索键的申请{made}件。", made == 0 ? "无须处理。" : $"补建{made}件。");
    }
}
