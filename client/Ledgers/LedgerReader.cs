using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>Reads the rows of a ledger as cases, and names what cannot be read, cell by cell.</summary>
/// <param name="mapping">Which column says what.</param>
/// <param name="choices">What holds where a row says nothing.</param>
/// <param name="departments">All departments.</param>
internal sealed partial class LedgerReader(LedgerMapping mapping, LedgerChoices choices, ImmutableArray<DepartmentEntry> departments)
{
    private readonly List<LedgerProblem> _problems = [];
    private string? OnFile => choices.FactsAreOnFile ? LedgerChoices.OnFile : null;

    private LedgerRow _row = new(0, ImmutableDictionary<string, string>.Empty);

    /// <summary>Reads a row.</summary>
    /// <returns>The case, or all that is wrong with the row.</returns>
    public (LedgerCase? Case, ImmutableArray<LedgerProblem> Problems) Read(LedgerRow row)
    {
        _row = row;
        _problems.Clear();
        var form = Form();
        var commands = Commands(form);
        if (_problems.Count > 0)
            return (null, [.. _problems]);
        var identity = Text(LedgerColumn.Number) is { } number
            ? $"{form.ReceivedOn?.Year ?? form.ArrivedOn?.Year}/{number}"
            : $"{form.ReceivedOn:O}/{form.ArrivedOn:O}/{form.Applicant!.Name}/{form.Description}";
        return (new LedgerCase(row.Number, identity, form, commands), []);
    }

    private Registration Form()
    {
        var channel = Word(LedgerColumn.Channel, LedgerWords.Channel, "不能确定申请渠道，请写明：当面、挂号信（特快专递）、平常信函、互联网、传真或者转来") ?? Chosen(LedgerColumn.Channel, choices.Channel);
        var (received, arrived) = (Day(LedgerColumn.ReceivedOn, isRequired: true), Day(LedgerColumn.ArrivedOn));
        return new Registration
        {
            Department = Department(),
            ReceivedOn = received,
            ArrivedOn = arrived ?? received,
            Channel = channel,
            Applicant = new ApplicantForm
            {
                Kind = Word(LedgerColumn.ApplicantKind, LedgerWords.ApplicantKind, "不能确定申请人类别，请写明：自然人、商业企业、科研机构、社会公益组织、法律服务机构或者其他") ?? Chosen(LedgerColumn.ApplicantKind, choices.ApplicantKind),
                Name = Needed(LedgerColumn.ApplicantName),
                IdentityNumber = Text(LedgerColumn.IdentityNumber),
                Phone = Text(LedgerColumn.Phone),
                Email = Text(LedgerColumn.Email),
                Address = Text(LedgerColumn.Address),
                Agent = Text(LedgerColumn.Agent),
            },
            Description = Needed(LedgerColumn.Description),
            FormRequested = Word(LedgerColumn.FormRequested, LedgerWords.FormRequested, "不能确定获取方式，请写明：纸质、电子邮件、电子数据拷贝或者现场查阅"),
            Purpose = Text(LedgerColumn.Purpose),
            Backfilled = true,
        };
    }

    private ImmutableArray<RequestCommand> Commands(Registration form)
    {
        var commands = ImmutableArray.CreateBuilder<RequestCommand>();
        if (Text(LedgerColumn.Officer) is { } officer)
            commands.Add(new RequestCommand.Assign { On = form.ReceivedOn, Officer = officer });
        if (Day(LedgerColumn.SupplementNoticedOn) is { } noticed)
            commands.Add(new RequestCommand.RequestSupplement { On = noticed, Items = OnFile });
        if (Day(LedgerColumn.SupplementDeliveredOn) is { } delivered)
            commands.Add(new RequestCommand.ConfirmDelivery { On = delivered, Of = LetterKind.SupplementNotice });
        var closed = Day(LedgerColumn.ClosedOn);
        var outcome = Outcome(closed);
        if (Day(LedgerColumn.SupplementedOn) is { } supplemented)
            commands.Add(new RequestCommand.ReceiveSupplement { On = supplemented, StillUnclear = outcome == Disposition.UnclearAfterSupplement });
        if (Day(LedgerColumn.ExtendedOn) is { } extended)
            commands.Add(new RequestCommand.Extend { On = extended, WorkingDays = Number(LedgerColumn.ExtendedDays), ApprovedBy = OnFile, Reason = OnFile });
        if (closed is { } day && outcome is { } known)
            Close(commands, day, known);
        if (Text(LedgerColumn.Number) is { } number)
            commands.Add(new RequestCommand.Note { Text = $"台账编号：{number}" });
        if (Text(LedgerColumn.Remark) is { } remark)
            commands.Add(new RequestCommand.Note { Text = remark });
        return commands.ToImmutable();
    }

    private void Close(ImmutableArray<RequestCommand>.Builder commands, DateOnly day, Disposition outcome)
    {
        switch (outcome)
        {
            case Disposition.Withdrawn:
                commands.Add(new RequestCommand.Withdraw { On = day, Reason = Text(LedgerColumn.Ground) });
                return;
            case Disposition.SupplementNotProvided:
                commands.Add(new RequestCommand.LapseSupplement { On = day });
                return;
            case Disposition.FeeNotPaid:
                commands.Add(new RequestCommand.LapseFee { On = day });
                return;
        }
        commands.Add(new RequestCommand.IssueReply
        {
            On = day,
            Disposition = outcome,
            DocumentNumber = Text(LedgerColumn.DocumentNumber),
            DeliveredBy = Word(LedgerColumn.DeliveredBy, LedgerWords.Delivery, "不能确定送达方式，请写明：邮寄、当面或者电子送达") ?? DeliveryMeans.Post,
            Facts = Facts(outcome),
        });
        if (Day(LedgerColumn.DeliveredOn) is { } delivered)
            commands.Add(new RequestCommand.ConfirmDelivery { On = delivered, Of = LetterKind.Reply });
    }

    // The ledger's ground stands for the facts; what it does not tell is on the paper file, if the importer says so. A choice between kinds, and the number of
    // another case, must be told: the law names what is missing.
    private ReplyFacts Facts(Disposition outcome)
    {
        var (told, ground) = ($"{Text(LedgerColumn.Outcome)} {Text(LedgerColumn.Ground)}", Text(LedgerColumn.Ground) ?? OnFile);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var fact in DispositionRules.Of(outcome).Facts)
        {
            var text = fact.Name == "earlierNumber" ? EarlierNumber().Match(told) is { Success: true } number ? number.Value : null
                : fact.Values.IsEmpty ? ground
                : fact.Values.FirstOrDefault(value => told.Contains(value, StringComparison.Ordinal));
            if (text is not null)
                texts.Add(fact.Name, text);
        }
        if (outcome == Disposition.ThirdPartyRights && ground is not null)
            texts.Add("noConsultationReason", ground);
        return new ReplyFacts { Texts = texts.ToImmutable(), Withheld = outcome == Disposition.PartlyDisclosed ? Withheld() : [] };
    }

    private ImmutableArray<WithheldPart> Withheld()
    {
        if (Text(LedgerColumn.Ground) is { } ground && LedgerWords.Outcome(ground) is { } why && DispositionRules.Of(why).Group is DispositionGroup.NotDisclosed or DispositionGroup.CannotBeProvided)
            return [new WithheldPart { What = ground, Disposition = why }];
        Bad(LedgerColumn.Ground, "部分公开的，请写明不予公开部分的理由，例如“个人隐私”“过程性信息”");
        return [];
    }

    private Disposition? Outcome(DateOnly? closed)
    {
        var text = Text(LedgerColumn.Outcome);
        if (text is null)
        {
            if (closed is not null)
                Bad(LedgerColumn.Outcome, "已有答复日期，请写明办理结果");
            return null;
        }
        // A ledger that is kept in one column writes there what is still open, too.
        if (closed is null)
        {
            if (!(text.Contains("办理中", StringComparison.Ordinal) || text.Contains("未办结", StringComparison.Ordinal) || text.Contains("正在", StringComparison.Ordinal)) && LedgerWords.Outcome(text) is not null)
                Bad(LedgerColumn.ClosedOn, "已写明办理结果，请填写答复日期");
            return null;
        }
        if ((LedgerWords.Outcome(text) ?? LedgerWords.Outcome($"{text} {Text(LedgerColumn.Ground)}")) is { } outcome)
            return outcome;
        Bad(LedgerColumn.Outcome, $"“{Short(text)}”{LedgerWords.AmbiguousOutcome}（表三各行），例如“予以公开”“信息不存在”“非本机关负责公开”");
        return null;
    }

    private string? Department()
    {
        var text = Text(LedgerColumn.Department);
        if (text is null)
        {
            if (choices.Department is null)
                Bad(LedgerColumn.Department, NotChosen(LedgerColumn.Department));
            return choices.Department;
        }
        var found = departments.Where(department => department.Code.Equals(text, StringComparison.OrdinalIgnoreCase) || department.Name == text).ToArray();
        // A short name is as good as the whole, as long as only one department has it: 财政局 for 金平县财政局.
        if (found.Length == 0)
            found = [.. departments.Where(department => department.Name.EndsWith(text, StringComparison.Ordinal))];
        if (found.Length == 1)
            return found[0].Code;
        Bad(LedgerColumn.Department, found.Length == 0 ? $"没有部门“{Short(text)}”" : $"“{Short(text)}”可能是{string.Join("、", found.Take(3).Select(department => department.Name))}，请写全称");
        return null;
    }

    // What is written and cannot be read stays wrong: the choice is for what is not written.
    private T? Chosen<T>(LedgerColumn column, T? choice)
        where T : struct
    {
        if (Text(column) is not null)
            return null;
        if (choice is null)
            Bad(column, NotChosen(column));
        return choice;
    }

    private static string NotChosen(LedgerColumn column) => $"请写明{LedgerHeadings.Label(column)}，或者在导入选项中选择";

    private T? Word<T>(LedgerColumn column, Func<string, T?> read, string otherwise, bool isRequired = false)
        where T : struct
    {
        var text = Text(column);
        if (text is null)
        {
            if (isRequired)
                Bad(column, $"请填写{LedgerHeadings.Label(column)}");
            return null;
        }
        var value = read(text);
        if (value is null)
            Bad(column, $"“{Short(text)}”：{otherwise}");
        return value;
    }

    private DateOnly? Day(LedgerColumn column, bool isRequired = false) =>
        Word<DateOnly>(column, text => LedgerDates.Read(text), "不是完整的日期，例如2022-03-05、2022.3.5、二〇二二年三月五日", isRequired);

    private int? Number(LedgerColumn column) =>
        Word<int>(column, text => int.TryParse(text.TrimEnd('日', '天', '个'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, "应为整数");

    private string? Needed(LedgerColumn column)
    {
        var text = Text(column);
        if (text is null)
            Bad(column, $"请填写{LedgerHeadings.Label(column)}");
        return text;
    }

    private string? Text(LedgerColumn column) => mapping.LetterOf(column) is { } letter && _row.Cells.TryGetValue(letter, out var text) && text is not ("/" or "-" or "—" or "无") ? text : null;

    private void Bad(LedgerColumn column, string message)
    {
        var letter = mapping.LetterOf(column);
        var heading = mapping.Headings.FirstOrDefault(known => known.Letter == letter).Heading ?? LedgerHeadings.Label(column);
        if (!_problems.Exists(problem => problem.Letter == letter && problem.Heading == heading))
            _problems.Add(new LedgerProblem(_row.Number, letter, heading, message + "。"));
    }

    [GeneratedRegex("[0-9]{4}-[a-z][a-z0-9]*-[0-9]{4,}")]
    private static partial Regex EarlierNumber();

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "……";
}
