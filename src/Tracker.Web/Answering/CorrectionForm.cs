using Tracker.Web.Words;

namespace Tracker.Web.Answering;

/// <summary>What was typed into the form that proposes a correction, and what is wrong with it.</summary>
public sealed class CorrectionForm
{
    /// <summary>The names that the form sends its fields by.</summary>
    public const string KindField = "kind", TextField = "text", EvidenceField = "evidence", NameField = "name", ContactField = "contact", TokenField = "token";

    /// <summary>A field that people do not see: what stands in it was put there by a program.</summary>
    public const string TrapField = "website";

    private readonly Dictionary<string, string> faults = [];

    public string Kind { get; init; } = "";
    public string Text { get; init; } = "";
    public string Evidence { get; init; } = "";
    public string Name { get; init; } = "";
    public string Contact { get; init; } = "";

    /// <summary>What is wrong as a whole; null where nothing is.</summary>
    public string? Fault { get; set; }

    public bool HasFaults => faults.Count > 0;

    public static CorrectionForm Read(IFormCollection sent)
    {
        var form = new CorrectionForm
        {
            Kind = Of(KindField), Text = Of(TextField), Evidence = Of(EvidenceField), Name = Of(NameField), Contact = Of(ContactField),
        };
        form.Check();
        return form;

        string Of(string field) => PlainText.Of(sent[field].FirstOrDefault());
    }

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? FaultOf(string field) => faults.GetValueOrDefault(field);

    /// <summary>Only where there are no faults.</summary>
    public Proposed Propose(string target) => new()
    {
        Target = target,
        Kind = CodeNames<ProposalKind>.Parse(Kind),
        Text = Text,
        Evidence = Evidence,
        By = new(Name.Length == 0 ? null : Name, Contact.Length == 0 ? null : Contact),
    };

    private void Check()
    {
        if (!CodeNames<ProposalKind>.TryParse(Kind, out _))
            faults.Add(KindField, AnsweringText.ChooseKind);
        CheckText(TextField, Text, Proposal.LongestText, AnsweringText.WriteText);
        CheckText(EvidenceField, Evidence, Proposal.LongestEvidence, AnsweringText.WriteEvidence);
        CheckText(NameField, Name, Proposal.LongestPerson, null);
        CheckText(ContactField, Contact, Proposal.LongestPerson, null);
    }

    private void CheckText(string field, string text, int longest, string? missing)
    {
        if (TypedText.Fault(text, longest, missing) is { } fault)
            faults.Add(field, fault);
    }
}
