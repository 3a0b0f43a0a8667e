namespace Tracker.Ledger;

/// <summary>Keeps questions on their way from draft to answer, inside a write. What is still a draft stands in no trail with its words.</summary>
internal static class QuestionSaving
{
    /// <returns>The draft's id: a deputy has one on a target.</returns>
    public static async Task<string> DraftAsync(Writing write, string target, string typed, string deputy)
    {
        var text = PlainText.Require(typed, Question.LongestText, "question");
        await KnownTarget.RequireAsync(write, target);
        const string found = "select q.id from question q where q.deputy = @deputy and q.target = @target and q.state = 'draft' and q.text = @text";
        if (await write.FirstAsync<string>(found, new { deputy, target, text }) is { } same)
            return same;
        const string sql = """
            insert into question (id, district, target, deputy, text, state, at)
            values (@id, @district, @target, @deputy, @text, 'draft', @Now)
            on conflict (deputy, target) where state = 'draft' do update set text = excluded.text, at = excluded.at
            returning id
            """;
        var id = StatementId.Letters($"{deputy}\n{target}\n{write.Now}");
        var kept = (await write.FirstAsync<string>(sql, new { id, district = Key.District(target), target, deputy, text, write.Now }))!;
        await write.TrailAsync(TrailText.QuestionDrafted, kept, null, new { target });
        return kept;
    }

    public static async Task<Handled> DropAsync(Writing write, string id, string deputy)
    {
        if (await write.RunAsync("delete from question where id = @id and deputy = @deputy and state = 'draft'", new { id, deputy }) == 0)
            return Handled.Unknown;
        await write.TrailAsync(TrailText.QuestionDropped, id, null, null);
        return Handled.Done;
    }

    public static async Task<Handled> SendAsync(Writing write, string id, string name, string deputy)
    {
        var shown = PlainText.Require(name, Proposal.LongestPerson, "name");
        const string sql = "update question set state = 'sent', name = @shown, sent_at = @Now where id = @id and deputy = @deputy and state = 'draft'";
        var sent = await write.RunAsync(sql, new { id, shown, deputy, write.Now });
        var held = await FindAsync(write, id);
        if (held is null || held.Deputy != deputy)
            return Handled.Unknown;
        if (sent == 0)
            return Handled.Already;
        await write.TrailAsync(TrailText.QuestionSent, id, null, new { held.Target, held.Name, held.Text });
        return Handled.Done;
    }

    public static async Task<Handled> AnswerAsync(Writing write, string id, string department, string typed, bool again)
    {
        var (by, answer) = (PlainText.Require(department, Question.LongestDepartment, "department"), PlainText.Require(typed, Question.LongestAnswer, "answer"));
        // Holds off others who answer the same.
        if (await write.RunAsync("update question set state = state where id = @id and state <> 'draft'", new { id }) == 0)
            return Handled.Unknown;
        var held = (await FindAsync(write, id))!;
        if ((held.AnsweredBy, held.Answer) == (by, answer))
            return Handled.Done;
        if (held.Answer is not null && !again)
            return Handled.Already;
        await write.RunAsync("update question set state = 'answered', answer = @answer, answered_by = @by, answered_at = @Now where id = @id", new { id, answer, by, write.Now });
        await write.TrailAsync(TrailText.QuestionAnswered, id, held.Answer is null ? null : new { held.AnsweredBy, held.Answer }, new { answeredBy = by, answer });
        return Handled.Done;
    }

    private static Task<QuestionRow?> FindAsync(Writing write, string id) =>
        write.FirstAsync<QuestionRow>($"select {QuestionRow.Columns} from question q where q.id = @id", new { id });
}
