namespace GovernanceAnalyzers.Flow.Tests;

/// <summary>The lattice: a join is an OR, and a whole made of parts only grows when a part grows, or no fixed point would be unique.</summary>
public sealed class LabelsTests
{
    [Fact]
    public void A_stamp_covers_unknown_and_constant_parts_but_no_generated_ones()
    {
        var stamped = Labels.Unknown.Without(Lanes.Stampless);
        Assert.False(Combine(stamped, Labels.Unknown, Labels.Constant).Any(Lanes.Coverable));
        Assert.True(Combine(stamped, Labels.Source(Lanes.GeneratedUnstamped)).HasSource(Lanes.GeneratedUnstamped));
        Assert.False(Combine(Labels.Constant, Labels.Constant).Any(Lanes.Unstamped));
        Assert.True(Combine(Labels.Constant, Labels.Unknown).Any(Lanes.Unstamped));
    }

    [Fact]
    public void A_constant_beside_a_parameter_leaves_the_verdict_to_the_parameter()
    {
        var whole = Combine(Labels.Constant, Labels.Parameter(0));
        Assert.False(whole.HasSource(Lanes.Assumed));
        Assert.True(whole.HasParameter(Lanes.Unverified, 0));
        Assert.True(whole.HasParameter(Lanes.Unstamped, 0));
    }

    [Fact]
    public void Arguments_take_the_place_of_parameters_lane_by_lane()
    {
        var result = Labels.Parameter(0).Without(Lanes.PersonalUndisclosed) | Labels.Source(Lanes.Generated);
        var substituted = result.Substitute([Labels.Source(Lanes.PersonalUndisclosed | Lanes.Unverified)]);
        Assert.Equal(Labels.Source(Lanes.Generated | Lanes.Unverified), substituted);
    }

    [Fact]
    public void Parameters_beyond_the_fourteenth_share_a_bit()
    {
        Assert.NotEqual(Labels.Parameter(12), Labels.Parameter(13));
        Assert.Equal(Labels.Parameter(14), Labels.Parameter(15));
        Assert.Equal(Labels.Parameter(14), Labels.Parameter(90));
    }

    [Fact]
    public void Combining_is_monotone()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            Labels[] parts = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Some(random))];
            Labels[] grown = [.. parts.Select(p => random.Next(2) == 0 ? p : p | Some(random))];
            Assert.True(Combine(parts).IsWithin(Combine(grown)), $"{string.Join(" ", parts)} / {string.Join(" ", grown)}");
        }
    }

    private static Labels Combine(params Labels[] parts)
    {
        var whole = default(Labels.Whole);
        foreach (var part in parts) whole.Add(part);
        return whole.Labels;
    }

    private static Labels Some(Random random) =>
        Labels.Source((Lanes)random.Next((int)Lanes.All + 1)) | (random.Next(2) == 0 ? Labels.None : Labels.Parameter(random.Next(3)).Only((Lanes)random.Next((int)Lanes.All + 1)));
}
