using System.Globalization;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>收费标准和计算过程, in the words of the fee notice.</summary>
/// <remarks>信息处理费管理办法第三条至第五条</remarks>
internal static class FeeWords
{
    public static string Scale(FeeBasis basis) => basis == FeeBasis.PerItem
        ? "按件计收：同一申请人一个自然月内累计申请10件以下（含10件）的，不收费；11—30件（含30件）的部分，100元/件；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件"
        : "按量计收：30页以下（含30页）的，不收费；31—100页（含100页）的部分，10元/页；101—200页（含200页）的部分，20元/页；201页以上的部分，40元/页";

    public static string Calculation(RequestEvent.FeeNoticeIssued fee, string you) => fee.Basis == FeeBasis.PerItem
        ? string.Create(CultureInfo.InvariantCulture, $"本次申请为{you}当月第{fee.FirstRank}件{(fee.Items > 1 ? $"至第{fee.FirstRank + fee.Items - 1}件" : "")}，计{fee.Items}件，应缴{fee.Amount:0}元")
        : string.Create(CultureInfo.InvariantCulture, $"本次提供的政府信息共{fee.Pages}页，应缴{fee.Amount:0}元");
}
