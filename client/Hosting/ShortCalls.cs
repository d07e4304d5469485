using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Requests;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>
/// How long a separate front end waits for what is usually answered at once. A call that was on its way to a silo when that died gets no answer, and only the
/// silos know it; waited for to the end, it would hold up its caller long after another silo could have done the work.
/// </summary>
internal sealed class ShortCalls : IOutgoingGrainCallFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">There was no answer; done or not, nobody knows.</exception>
    public Task Invoke(IOutgoingGrainCallContext context) => IsShort(context) ? context.Invoke().WaitAsync(Patience) : context.Invoke();

    // Not what counts a year or reads the whole register: that may take longer.
    private static bool IsShort(IOutgoingGrainCallContext context)
    {
        var callee = context.InterfaceMethod.DeclaringType;
        return callee == typeof(IRequestGrain) || callee == typeof(IAuthorityGrain) || callee == typeof(IAccountGrain) || callee == typeof(IAccountDirectoryGrain) || callee == typeof(IKeyRingGrain)
            || callee == typeof(IDepartmentGrain) && context.MethodName is nameof(IDepartmentGrain.Reserve) or nameof(IDepartmentGrain.Release);
    }
}
