using System.Globalization;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Law.Tests.Requests.Story;

/// <summary>One thing that happened to a case, recorded on its own day unless another is named.</summary>
internal sealed record Step
{
    private Step()
    {
    }

    public Registration? Form { get; private init; }

    public RequestCommand? Command { get; private init; }

    public Attachment? Attached { get; private init; }

    /// <summary>The attachment to be hidden.</summary>
    public Guid? Detached { get; private init; }

    /// <summary>Whether it is the sweep that records what is due.</summary>
    public bool IsSweep { get; private init; }

    /// <summary>The letter that is issued.</summary>
    public IssuedLetter? Issued { get; private init; }

    /// <summary>The letter that is sent, and when.</summary>
    public (Guid Letter, DateOnly On)? Sent { get; private init; }

    /// <summary>The letter that is given to the system to be mailed, by a mail of this id.</summary>
    public Guid? Mailed { get; private init; }

    /// <summary>The mail that ended, and whether it left.</summary>
    public (Guid Mail, bool HasLeft)? MailEnded { get; private init; }

    /// <summary>The letter that is signed for, and when.</summary>
    public (Guid Letter, DateOnly On)? Signed { get; private init; }

    /// <summary>The entry whose mail gets its number.</summary>
    public (int Entry, string Number)? Numbered { get; private init; }

    /// <summary>Who left.</summary>
    public string? Left { get; private init; }

    /// <summary>The department that has the work from now on, and the one that had it.</summary>
    public (string From, string To)? Reorganised { get; private init; }

    /// <summary>The day of recording; null means the day it happened.</summary>
    public DateOnly? Recorded { get; private init; }

    public Guid? Id { get; private init; }

    /// <summary>Its own day; null when it names none.</summary>
    public DateOnly? On => Command is { } command ? command.On : Form?.ReceivedOn ?? Form?.ArrivedOn;

    public static implicit operator Step(Registration form) => new() { Form = form };

    public static implicit operator Step(RequestCommand command) => new() { Command = command };

    /// <summary>A file is added; its id is the command's.</summary>
    public static Step Attach(Attachment attachment) => new() { Attached = attachment, Id = attachment.Id };

    /// <summary>A letter is issued; its id is the command's.</summary>
    public static Step Issue(IssuedLetter letter) => new() { Issued = letter, Id = letter.Id, Recorded = letter.LetterOn };

    /// <summary>A letter is handed to the post.</summary>
    public static Step Send(Guid letter, string on) => new() { Sent = (letter, Steps.Day(on)), Recorded = Steps.Day(on) };

    /// <summary>A letter is given to the system to be mailed.</summary>
    public static Step Mail(Guid letter, Guid mail, string on) => new() { Mailed = letter, Id = mail, Recorded = Steps.Day(on) };

    /// <summary>The mail server has taken a mail over, or refused it.</summary>
    public static Step EndMail(Guid mail, bool hasLeft, string on) => new() { MailEnded = (mail, hasLeft), Recorded = Steps.Day(on) };

    /// <summary>A letter is signed for.</summary>
    public static Step Receive(Guid letter, string on) => new() { Signed = (letter, Steps.Day(on)), Recorded = Steps.Day(on) };

    /// <summary>The number on an envelope is told.</summary>
    public static Step Number(int entry, string number, string on) => new() { Numbered = (entry, number), Recorded = Steps.Day(on) };

    /// <summary>A file is hidden.</summary>
    public static Step Detach(Guid attachment) => new() { Detached = attachment };

    /// <summary>The sweep records the next reminder or step of supervision that is due.</summary>
    public static Step Swept(string day) => new Step { IsSweep = true }.RecordedOn(day);

    /// <summary>An officer leaves.</summary>
    public static Step Leave(string officer) => new() { Left = officer };

    /// <summary>Departments are reorganised.</summary>
    public static Step Reorganise(string from, string to) => new() { Reorganised = (from, to) };

    public Step RecordedOn(string day) => this with { Recorded = DateOnly.Parse(day, CultureInfo.InvariantCulture) };

    public Step Under(Guid id) => this with { Id = id };

    public override string ToString() => IsSweep ? "Sweep" : Command?.GetType().Name ?? "Registration";
}
