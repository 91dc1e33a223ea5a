namespace GovernanceAnalyzers.Annotations;

/// <summary>Where in its life a system is. Actions apply to all stages, when and as applicable.</summary>
/// <remarks>Clause: HCOC-P.2.</remarks>
public enum LifecycleStage
{
    /// <summary>Nothing is said.</summary>
    /// <remarks>Clause: HCOC-P.2.</remarks>
    Unspecified = 0,

    /// <summary>Being designed.</summary>
    /// <remarks>Clause: HCOC-P.2.</remarks>
    Design = 1,

    /// <summary>Being trained, built or evaluated.</summary>
    /// <remarks>Clause: HCOC-P.2.</remarks>
    Development = 2,

    /// <summary>Being released or placed on the market.</summary>
    /// <remarks>Clause: HCOC-P.2, HCOC-1.10.</remarks>
    Deployment = 3,

    /// <summary>In use: monitoring and incident duties apply.</summary>
    /// <remarks>Clause: HCOC-P.2, HCOC-2.2.</remarks>
    PostDeployment = 4,
}
