using System.Xml.Linq;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>A part of a Word file that is packed anew.</summary>
/// <param name="Kind">The last word of its relation's name, as <c>header</c>.</param>
/// <param name="Name">Its name in the folder <c>word</c>.</param>
/// <param name="Id">Id of the relation by which the document refers to it.</param>
/// <param name="Root">Its contents, clean.</param>
/// <param name="IsText">Whether it has text that a reader sees.</param>
internal sealed record WordPart(string Kind, string Name, string Id, XElement Root, bool IsText);
