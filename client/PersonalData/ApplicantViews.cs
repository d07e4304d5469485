using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.PersonalData;

/// <summary>A case as people see it: no view leaves a desk with a protected text in it.</summary>
/// <param name="protection">Opens and masks.</param>
/// <param name="settings">Whether anybody need sign in.</param>
public sealed class ApplicantViews(ApplicantProtection protection, AccessSettings settings)
{
    /// <summary>The case as it is shown unasked: masked, or in full where sign-in is off and the machine has one user.</summary>
    public RequestView Shown(RequestView view) => settings.SignInRequired ? With(view, protection.Masked, protection.MaskedEmail) : Full(view);

    /// <summary>The same of an answer.</summary>
    public RequestAnswer Shown(RequestAnswer answer) => answer.View is { } view ? answer with { View = Shown(view) } : answer;

    /// <summary>The case in full. Whoever asks for it must record that it was shown.</summary>
    public RequestView Full(RequestView view) => With(view, protection.Open, protection.OpenEmail);

    private static RequestView With(RequestView view, Func<Applicant, Applicant> seen, Func<string, string> email)
    {
        // The case and its first entry name the same applicant.
        var applicant = seen(view.Applicant);
        return view with
        {
            Applicant = applicant,
            Timeline = [.. view.Timeline.Select(entry => entry.Event switch
            {
                RequestEvent.Received received => entry with { Event = received with { Applicant = applicant } },
                RequestEvent.LetterMailed mailed => entry with { Event = mailed with { To = email(mailed.To) } },
                _ => entry,
            })],
        };
    }
}
