using Dapper;
using Jinping.Workflow.Silo.Storage.PostgreSql;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>A register of any size, written by one statement: what reads it does not ask how it came about.</summary>
internal sealed record ManyCases
{
    /// <summary>How many cases.</summary>
    public required int Cases { get; init; }

    /// <summary>How many departments they came to, in turn.</summary>
    public required int Departments { get; init; }

    /// <summary>Every so manieth case of a department is open; 0 for none.</summary>
    public required int OpenEvery { get; init; }

    /// <summary>How many of the open cases the sweep must look at today, when all are open.</summary>
    public int Due { get; init; }

    /// <summary>The year of the numbers and of the closed cases.</summary>
    public int Year { get; init; } = 2025;

    /// <summary>False: without the index of text searches, which a measurement that searches no text need not wait for.</summary>
    public bool IsSearched { get; init; } = true;

    /// <summary>The day of the measurement.</summary>
    public static DateOnly Today => new(2026, 3, 2);

    /// <summary>Code of a department.</summary>
    /// <param name="index">From 0.</param>
    public static string Code(int index) => $"d{index:0000}";

    // One of 20 surnames and of 40 × 40 given names; one of 30 × 30 subjects, and every hundredth case of a kind of its own.
    private const string FillText = """
        INSERT INTO register
        (
          number, year, serial, department, handling_department, officer, status, channel, applicant_kind, applicant_name, applicant_key, description,
          arrived_on, received_on, closed_on, disposition, due_on, act_on, due_provisional, breaches, version,
          calendar_version, registered_by, registered_at, receipt_recorded_at, closing_recorded_at, updated_at,
          closed_late, handling_days, without_number
        )
        SELECT
          @year || '-' || department || '-' || lpad(serial::text, GREATEST(length(serial::text), 4), '0'), @year, serial, department, department,
          CASE WHEN i % 3 > 0 THEN 'officer' || i % 7 END,
          CASE WHEN NOT open THEN 'closed' WHEN i % 5 = 0 THEN 'registered' ELSE 'inProgress' END,
          (ARRAY['inPerson', 'registeredMail', 'internet', 'fax'])[1 + i % 4],
          (ARRAY['naturalPerson', 'naturalPerson', 'naturalPerson', 'commercialEnterprise', 'socialOrganization', 'legalServiceInstitution', 'other'])[1 + i % 7],
          substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许', 1 + i % 20, 1) || substr(given, 1 + i / 20 % 40, 1) || substr(given, 1 + i / 800 % 40, 1),
          'key' || i % 50000,
          '申请公开' || (ARRAY['城关镇', '河东街道', '柳林乡', '青山村', '新区', '开发区'])[1 + i % 6]
            || (ARRAY['征地补偿安置', '房屋拆迁评估', '建设工程规划许可', '财政专项资金使用', '农村低保评审', '学校招生划片', '环境影响评价', '食品安全抽检', '道路改造招标', '水库移民后期扶持'])[1 + i / 6 % 10]
            || (ARRAY['方案', '批复', '合同', '会议纪要', '公示材料', '验收报告'])[1 + i / 60 % 6] || '（' || i % 9973 || '号）及相关附件，请以电子邮件形式提供。'
            || CASE WHEN i % 100 = 0 THEN '涉及光伏项目。' ELSE '' END,
          received, received, CASE WHEN NOT open THEN closed END,
          CASE WHEN NOT open THEN (ARRAY['provided', 'provided', 'alreadyPublic', 'partlyDisclosed', 'doesNotExist', 'notThisOrgan', 'withdrawn'])[1 + i / 7 % 7] END,
          CASE WHEN open THEN received + 28 END,
          CASE WHEN open THEN CASE WHEN i % due_every = 0 AND i / due_every < @due THEN @today - i % 3 ELSE @today + 1 + i % 60 END END,
          false, 0, 7, 0, lpad(to_hex(i), 32, '0')::uuid, received + interval '9 hours', received + interval '9 hours',
          CASE WHEN NOT open THEN closed + interval '16 hours' END, received + interval '5 days',
          NOT open AND i % 50 = 0, CASE WHEN NOT open THEN 1 + i % 25 END, false
        FROM
          (SELECT i, 1 + i / @departments AS serial, 'd' || lpad((i % @departments)::text, 4, '0') AS department, open,
             CASE WHEN open THEN @today - i % 25 ELSE received END AS received,
             GREATEST(received + i % 25, make_date(@year, 1, 1)) AS closed,
             '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文斌红波辉鑫宇浩凯悦欣怡晨曦' AS given,
             GREATEST(@cases / GREATEST(@due, 1), 1) AS due_every
           FROM (SELECT i, @openEvery > 0 AND i / @departments % GREATEST(@openEvery, 1) = 0 AS open, make_date(@year, 1, 1) - 20 + (i::bigint * 7919 % 340)::integer AS received
                 FROM generate_series(0, @cases - 1) AS i) AS days) AS cases
        """;

    /// <summary>Writes them into an empty register. The indexes that only serve searches are made afterwards, as a move of a large office would.</summary>
    public async Task Fill(PostgresDatabase database)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        var indexes = (await connection.QueryAsync<(string Name, string Text)>(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'register' AND indexdef NOT LIKE 'CREATE UNIQUE%'")).ToList();
        foreach (var (name, _) in indexes)
            await connection.ExecuteAsync($"DROP INDEX {name}");
        await connection.ExecuteAsync(FillText, new { year = Year, cases = Cases, departments = Departments, openEvery = OpenEvery, due = Due, today = Today }, commandTimeout: 0);
        await connection.ExecuteAsync("SET maintenance_work_mem = '512MB'");
        foreach (var (_, text) in indexes.Where(index => IsSearched || index.Name != "register_text"))
            await connection.ExecuteAsync(text, commandTimeout: 0);
        await connection.ExecuteAsync("VACUUM ANALYZE register", commandTimeout: 0);
    }
}
