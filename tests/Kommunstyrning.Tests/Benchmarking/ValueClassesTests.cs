using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Quintiles by hand: of 0, 1 … 100 they are 20, 40, 60 and 80.</summary>
[Trait("Database", "none")]
public sealed class ValueClassesTests
{
    private static readonly double[] ZeroToHundred = [.. Enumerable.Range(0, 101).Select(i => (double)i)];

    [Fact]
    public void Borders_lie_near_the_quintiles_and_belong_to_the_class_above()
    {
        var classes = ValueClasses.Of(ZeroToHundred, decimals: 0);

        Assert.Equal([20, 40, 60, 80], classes.Borders);
        Assert.Equal((5, 10, 0), (classes.Count, classes.Step, classes.Decimals));
        Assert.Equal([0, 0, 1, 4], new[] { 0, 19.99, 20, 100 }.Select(classes.Of));
    }

    /// <summary>Quintiles 4.04, 5.08, 6.12 and 7.16: a step of 0.5 rounds them to 4, 5, 6 and 7.</summary>
    [Fact]
    public void Borders_are_rounded_so_that_they_can_be_read()
    {
        double[] values = [.. Enumerable.Range(0, 105).Select(i => 3 + (i * 0.05))];

        var classes = ValueClasses.Of(values, decimals: 1);

        Assert.Equal([4, 5, 6, 7], classes.Borders);
        Assert.Equal((0.5, 1), (classes.Step, classes.Decimals));
    }

    [Fact]
    public void With_few_values_each_is_a_class_of_its_own()
    {
        var classes = ValueClasses.Of([1, 1, 2, 2, 3.5], decimals: 1);

        Assert.Equal([2, 3.5], classes.Borders);
        Assert.Equal((3, 0), (classes.Count, classes.Step));
        Assert.Equal([0, 1, 2], new[] { 1, 2, 3.5 }.Select(classes.Of));
    }

    [Fact]
    public void Where_all_are_equal_there_is_one_class()
    {
        var classes = ValueClasses.Of([7, 7, 7], decimals: 0);

        Assert.Equal((1, 0), (classes.Count, classes.Of(7)));
    }

    /// <summary>Sixty zeros and 1 … 40: quintiles 0, 0, 0.4 and 20.2, of which only the last parts anything.</summary>
    [Fact]
    public void No_class_is_empty_where_many_are_equal()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 60), .. Enumerable.Range(1, 40).Select(i => (double)i)];

        Assert.Equal([20], ValueClasses.Of(values, decimals: 0).Borders);
    }

    /// <summary>Quintiles 20, 40, 60 and 8 000 000: a step that fits the last would put the others at zero.</summary>
    [Fact]
    public void A_few_far_off_do_not_draw_all_others_into_one_class()
    {
        double[] values = [.. Enumerable.Range(0, 80).Select(i => (double)i), .. Enumerable.Repeat(8e6, 21)];

        var classes = ValueClasses.Of(values, decimals: 0);

        Assert.True(classes.Count >= 2);
        Assert.All(
            Enumerable.Range(0, classes.Count),
            number => Assert.Contains(values, value => classes.Of(value) == number)
        );
    }
}
