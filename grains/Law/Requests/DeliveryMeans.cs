using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests;

/// <summary>送达方式 of a reply. It decides which day counts as the day of the reply.</summary>
/// <remarks>国办公开办函〔2016〕235号 四；邮政法第五十五条</remarks>
[Rule("G6", "G7")]
[JsonConverter(typeof(WireEnumConverter<DeliveryMeans>))]
public enum DeliveryMeans
{
    /// <summary>直接送达、委托送达: the day the applicant signs.</summary>
    Hand,

    /// <summary>邮寄 (postal enterprise only): 交邮之日当日, whenever it arrives.</summary>
    Post,

    /// <summary>电子送达: the day the message is sent to the address the applicant gave (惯例：条例未规定).</summary>
    Electronic,
}
