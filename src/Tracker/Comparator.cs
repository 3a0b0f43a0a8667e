namespace Tracker;

/// <summary>How a figure is bounded. A range is a figure with an upper end, whatever its comparator.</summary>
public enum Comparator
{
    /// <summary>No qualifier.</summary>
    Exactly,

    /// <summary>左右, 约, 近.</summary>
    About,

    /// <summary>以上, 不低于, 不少于, 超过, 突破, 余, 多.</summary>
    AtLeast,

    /// <summary>以内, 以下, 不超过, 控制在…以内.</summary>
    AtMost,

    /// <summary>与经济增长同步: no figure of its own.</summary>
    KeepPace,

    /// <summary>完成上级下达任务: no figure.</summary>
    Comply,
}
