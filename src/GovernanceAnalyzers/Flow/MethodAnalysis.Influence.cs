using Microsoft.CodeAnalysis;

namespace GovernanceAnalyzers.Flow;

/// <summary>What depends on what a model said by the way that was taken: what is written and returned under a condition. Looked at only where somebody asks.</summary>
internal sealed partial class MethodAnalysis
{
    private readonly Dictionary<FlowUnit, Influence>? _influence;

    /// <summary>What the conditions depend on that the code being visited stands under.</summary>
    private Labels _control;

    /// <summary>What tells of a value without holding it depends on what the value depends on.</summary>
    private Labels Told(Labels value) => _influence is null ? Labels.Constant : Labels.Constant | value.Only(Lanes.Influenced);

    private Labels Told(Labels.Whole parts) => _influence is null || parts.Count == 0 ? Labels.Constant : Told(parts.Labels);

    /// <summary>Where a person was asked, it is their answer that decides on the way.</summary>
    private void Control(int node, IOperation condition, Labels labels)
    {
        var depends = labels.Only(Lanes.Influenced);
        if (!IsOfPerson(condition)) depends |= _control;
        _commonChanged |= _influence![_unit].Add(node, depends);
    }

    /// <summary>Whether one of its outcomes means that a person has approved.</summary>
    private bool IsOfPerson(IOperation condition)
    {
        if (condition.ConstantValue.HasValue) return false;
        var truth = Truth(condition);
        for (var i = 0; i < _checks.Length; i++)
            if (_checks[i] is { } facts && (facts.Done & Events.Approved) != Events.None && ((truth.Low & truth.High) & (1UL << i)) == 0) return true;
        return false;
    }
}
