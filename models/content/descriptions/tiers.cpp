#include "models/content/descriptions/descriptions.h"

#include "models/content/checks/tierchecks.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Tiers {
    Q_DECLARE_TR_FUNCTIONS(Tiers)
};

FieldDescription make(FieldEditor editor, const QString &column, const QString &label, const QString &hint = {})
{
    FieldDescription field;
    field.column = column;
    field.label = label;
    field.hint = hint;
    field.editor = editor;
    return field;
}

FieldDescription money(const QString &column, const QString &label, const QString &hint = {})
{
    FieldDescription field = make(FieldEditor::Money, column, label, hint);
    field.unit = u"USD"_s;
    return field;
}

FieldDescription count(const QString &column, const QString &label, const QString &unit = {})
{
    FieldDescription field = make(FieldEditor::Count, column, label);
    field.unit = unit;
    return field;
}

FieldGroup offerGroup()
{
    return { Tiers::tr("Offer", "group of rows: how a tier presents itself"),
        {
            make(FieldEditor::Line, u"name"_s, Tiers::tr("Name"), Tiers::tr("What customers see")),
            make(FieldEditor::Paragraph, u"description"_s, Tiers::tr("Description")),
            make(FieldEditor::Switch, u"is_active"_s, Tiers::tr("On sale"),
                Tiers::tr("Off: nobody can subscribe any more; subscriptions go on")),
        } };
}

FieldGroup priceGroup()
{
    return { Tiers::tr("Prices", "group of rows"),
        {
            money(u"monthly_price_usd"_s, Tiers::tr("A month", "price of a tier")),
            money(u"annual_price_usd"_s, Tiers::tr("A year", "price of a tier"),
                Tiers::tr("The whole year at once")),
            count(u"overage_price_per_minute_in_cents"_s, Tiers::tr("A minute above the limit", "price"),
                Tiers::tr("US cents", "beside a number")),
        } };
}

FieldGroup practiceGroup()
{
    return { Tiers::tr("Practice a month", "group of rows: limits"),
        {
            make(FieldEditor::Duration, u"monthly_seconds"_s, Tiers::tr("Time a month")),
            count(u"monthly_conversations"_s, Tiers::tr("Conversations a month")),
            count(u"monthly_realtime_sessions"_s, Tiers::tr("Real-time sessions a month")),
            count(u"feedback_sessions_per_month"_s, Tiers::tr("Feedback sessions a month")),
            make(FieldEditor::Switch, u"session_banking_enabled"_s, Tiers::tr("Unused time rolls over")),
            make(FieldEditor::Duration, u"max_banked_seconds"_s, Tiers::tr("Most time carried over")),
        } };
}

FieldGroup dayGroup()
{
    return { Tiers::tr("Practice a day", "group of rows: limits"),
        {
            make(FieldEditor::Duration, u"daily_seconds"_s, Tiers::tr("Time a day")),
            count(u"daily_conversations"_s, Tiers::tr("Conversations a day")),
            count(u"daily_analyses"_s, Tiers::tr("Analyses a day")),
        } };
}

FieldGroup sessionGroup()
{
    return { Tiers::tr("One session", "group of rows: limits"),
        {
            make(FieldEditor::Duration, u"max_session_length_seconds"_s, Tiers::tr("Longest session")),
            make(FieldEditor::Duration, u"conversation_timeout_seconds"_s, Tiers::tr("Ends after a silence of")),
            make(FieldEditor::Duration, u"warning_threshold_seconds"_s, Tiers::tr("Warning before the end")),
            make(FieldEditor::Switch, u"can_extend"_s, Tiers::tr("Can be extended")),
            count(u"max_extensions"_s, Tiers::tr("Most extensions")),
            make(FieldEditor::Duration, u"extension_duration_seconds"_s, Tiers::tr("One extension adds")),
        } };
}

FieldGroup featureGroup()
{
    return { Tiers::tr("Features", "group of rows: what a tier includes"),
        {
            make(FieldEditor::Switch, u"has_realtime_access"_s, Tiers::tr("Live speech")),
            make(FieldEditor::Switch, u"has_advanced_voices"_s, Tiers::tr("Advanced voices")),
            make(FieldEditor::Switch, u"has_deep_analysis"_s, Tiers::tr("Deep analysis")),
            make(FieldEditor::Switch, u"has_analytics"_s, Tiers::tr("Analytics for the learner")),
            make(FieldEditor::Switch, u"has_custom_phrases"_s, Tiers::tr("Phrases made for the learner")),
            make(FieldEditor::Automatic, u"customized_phrases_frequency"_s, Tiers::tr("How often")),
            make(FieldEditor::Switch, u"has_conversation_memory"_s, Tiers::tr("Remembers conversations")),
            make(FieldEditor::Automatic, u"conversation_memory_level"_s, Tiers::tr("How well")),
            count(u"max_memories"_s, Tiers::tr("Most facts remembered")),
            make(FieldEditor::Switch, u"has_anki_export"_s, Tiers::tr("Flash cards (Anki)")),
            count(u"anki_export_limit"_s, Tiers::tr("Exports of flash cards")),
        } };
}

FieldGroup stripeGroup()
{
    return { Tiers::tr("Ids", "group of rows: keys of a tier here and at the payment provider"),
        {
            make(FieldEditor::Line, u"id"_s, Tiers::tr("Id"),
                Tiers::tr("What subscriptions refer to; fixed once committed")),
            make(FieldEditor::Line, u"stripe_product_id"_s, Tiers::tr("Stripe product"), u"prod_…"_s),
            make(FieldEditor::Line, u"stripe_price_id_monthly"_s, Tiers::tr("Stripe price, a month"), u"price_…"_s),
            make(FieldEditor::Line, u"stripe_price_id_annual"_s, Tiers::tr("Stripe price, a year"), u"price_…"_s),
        } };
}

} // namespace

EntityDescription describeTiers(const UnlimitedForms &unlimited)
{
    EntityDescription entity;
    entity.table = u"tiers"_s;
    entity.title = Tiers::tr("Tiers");
    entity.singular = Tiers::tr("tier", "one row of the tiers table");
    entity.nameColumn = u"name"_s;
    entity.listColumns = { u"name"_s, u"monthly_price_usd"_s, u"annual_price_usd"_s, u"monthly_seconds"_s,
        u"monthly_conversations"_s, u"max_session_length_seconds"_s, u"is_active"_s };
    entity.searchColumns = { u"id"_s, u"name"_s, u"description"_s };
    entity.facets = { u"is_active"_s };
    entity.sortColumn = u"monthly_price_usd"_s;
    entity.activeColumn = u"is_active"_s;
    // Nothing is sold before somebody says so.
    entity.newRecord = { { u"is_active"_s, u"false"_s }, { u"monthly_price_usd"_s, u"0.00"_s },
        { u"annual_price_usd"_s, u"0.00"_s }, { u"max_banked_seconds"_s, u"0"_s } };
    entity.checks = tierChecks(unlimited);
    entity.groups = { offerGroup(), priceGroup(), practiceGroup(), dayGroup(), sessionGroup(), featureGroup(), stripeGroup() };
    for (FieldGroup &group : entity.groups) {
        for (FieldDescription &field : group.fields)
            field.unlimited = unlimited.value(field.column);
    }
    return entity;
}

} // namespace Kaiwa
