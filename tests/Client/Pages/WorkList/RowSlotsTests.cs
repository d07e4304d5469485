using FluentAssertions;
using Jinping.Workflow.Client.Pages.WorkList;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Pages.WorkList;

public sealed class RowSlotsTests
{
    [Fact]
    public void Another_list_takes_the_rows_from_the_first_and_the_same_list_leaves_each_case_its_row()
    {
        var rows = new RowSlots();
        rows.Begin(["a", "b", "c"]);
        rows.Keep(["new", "c", "a"]);
        (rows["a"], rows["c"], rows["new"]).Should().Be((0, 2, 3), "nobody takes the row of b, in which something may be open");
        rows.Keep(["b", "new"]);
        (rows["b"], rows["new"]).Should().Be((4, 3));

        rows.Begin(["x", "a"]);
        (rows["x"], rows["a"]).Should().Be((0, 1));
        rows.Keep(["y", "x"]);
        (rows["y"], rows["x"]).Should().Be((2, 0));
    }
}
