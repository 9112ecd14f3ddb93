using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaseManagement.Web.Ui;

/// <summary>The framework's own texts about what was typed, in the words of the screen: what is wrong and how to put it right.</summary>
internal sealed class ChineseMessages : IValidationMetadataProvider
{
    internal static void Use(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不是{field}能接受的内容，请改正");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不能识别，请改正");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}填写的内容不能识别，请改正");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容不能识别，请改正");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”不能识别，请改正");
        messages.SetValueMustBeANumberAccessor(field => $"{field}须填数字");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "此处须填数字");
        messages.SetValueMustNotBeNullAccessor(_ => "此项必填");
        messages.SetMissingBindRequiredValueAccessor(field => $"请填写{field}");
        messages.SetMissingKeyOrValueAccessor(() => "此项必填");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请求没有内容");
        options.ModelMetadataDetailsProviders.Add(new ChineseMessages());
    }

    /// <inheritdoc />
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
            {
                attribute.ErrorMessage = attribute switch
                {
                    RequiredAttribute => "请填写{0}",
                    StringLengthAttribute { MinimumLength: > 0 } => "{0}须在 {2} 至 {1} 个字之间",
                    StringLengthAttribute or MaxLengthAttribute => "{0}不能超过 {1} 个字",
                    MinLengthAttribute => "{0}不能少于 {1} 个字",
                    RangeAttribute => "{0}须在 {1} 至 {2} 之间",
                    CompareAttribute => "{0}与{1}不一致",
                    EmailAddressAttribute => "{0}不是电子邮箱地址",
                    _ => "{0}的内容不合要求，请改正",
                };
            }
        }
    }
}
