#include "models/content/checks/languagechecks.h"
#include "models/content/checks/speakerchecks.h"
#include "models/content/checks/tierchecks.h"

#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

// Which checks a record sets off, by id, and that each fix leaves nothing of its check behind.
class ContentChecksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void languages();
    void speakers_data();
    void speakers();
    void tiers_data();
    void tiers();
    void betweenTiers_data();
    void betweenTiers();
    void readsScriptsInEveryShape();
};

namespace {

FieldValues japanese()
{
    return { { u"id"_s, u"ja"_s }, { u"code"_s, u"ja"_s }, { u"name"_s, u"Japanese"_s },
        { u"native_name"_s, u"日本語"_s }, { u"is_rtl"_s, u"false"_s }, { u"has_romanization"_s, u"true"_s },
        { u"writing_system"_s, u"japanese"_s }, { u"supported_scripts"_s, u"[\"hiragana\", \"kanji\"]"_s },
        { u"is_supported"_s, u"true"_s }, { u"flag"_s, u"🇯🇵"_s } };
}

FieldValues speaker()
{
    return { { u"id"_s, u"ja-jp-male"_s }, { u"language_id"_s, u"ja"_s }, { u"region"_s, u"Tokyo"_s },
        { u"dialect_name"_s, u"Standard Japanese"_s }, { u"bcp47_code"_s, u"ja-JP"_s },
        { u"voice_name"_s, u"Haruto"_s }, { u"openai_voice_id"_s, u"ash"_s } };
}

FieldValues with(FieldValues record, const QString &column, const Value &value)
{
    record.insert(column, value);
    return record;
}

QStringList idsOf(const QList<Check> &checks)
{
    QStringList ids;
    for (const Check &check : checks)
        ids.append(check.id);
    return ids;
}

FieldValues plus()
{
    return { { u"id"_s, u"plus"_s }, { u"name"_s, u"Plus"_s }, { u"description"_s, u"Half an hour at a time."_s },
        { u"monthly_price_usd"_s, u"12.99"_s }, { u"annual_price_usd"_s, u"129.90"_s },
        { u"monthly_seconds"_s, u"36000"_s }, { u"max_session_length_seconds"_s, u"1800"_s },
        { u"monthly_conversations"_s, u"100"_s }, { u"session_banking_enabled"_s, u"true"_s },
        { u"max_banked_seconds"_s, u"18000"_s }, { u"has_analytics"_s, u"true"_s },
        { u"conversation_memory_level"_s, u"human-like"_s }, { u"daily_conversations"_s, u"20"_s },
        { u"feedback_sessions_per_month"_s, u"40"_s }, { u"is_active"_s, u"true"_s },
        { u"stripe_product_id"_s, u"prod_Plus1"_s }, { u"stripe_price_id_monthly"_s, u"price_PlusMonthly1"_s },
        { u"stripe_price_id_annual"_s, u"price_PlusAnnual1"_s } };
}

FieldValues premium()
{
    FieldValues tier = plus();
    tier.insert({ { u"id"_s, u"premium"_s }, { u"name"_s, u"Premium"_s }, { u"monthly_price_usd"_s, u"29.99"_s },
        { u"annual_price_usd"_s, u"299.90"_s }, { u"stripe_price_id_monthly"_s, u"price_PremiumMonthly1"_s },
        { u"stripe_price_id_annual"_s, u"price_PremiumAnnual1"_s } });
    return tier;
}

UnlimitedForms unlimited()
{
    return { { u"monthly_conversations"_s, UnlimitedForm::of(u"100"_s) },
        { u"daily_conversations"_s, UnlimitedForm::of(std::nullopt) },
        { u"feedback_sessions_per_month"_s, UnlimitedForm::of(u"unlimited"_s) },
        { u"monthly_seconds"_s, UnlimitedForm::of(u"-1"_s) },
        { u"max_banked_seconds"_s, UnlimitedForm::of(u"-1"_s) } };
}

// What all checks over one record say.
QList<Check> found(const QList<CheckKind> &kinds, const FieldValues &record)
{
    QList<Check> checks;
    for (const CheckKind &kind : kinds) {
        if (kind.look)
            checks += kind.look(record);
    }
    return checks;
}

void compare(const FieldValues &record, const QStringList &expected, const QList<CheckKind> &kinds)
{
    const auto check = [&kinds](const FieldValues &values) { return found(kinds, values); };
    QCOMPARE(idsOf(check(record)), expected);
    for (const Check &found : check(record)) {
        QVERIFY(!found.text.isEmpty());
        if (!found.fix)
            continue;
        FieldValues fixed = record;
        fixed.insert(found.fix->values);
        QVERIFY2(!idsOf(check(fixed)).contains(found.id), qPrintable(found.id));
    }
}

void columns()
{
    QTest::addColumn<FieldValues>("record");
    QTest::addColumn<QStringList>("expected");
}

} // namespace

void ContentChecksTest::languages_data()
{
    columns();
    const auto row = [](const char *name, const FieldValues &record, const QStringList &expected) {
        QTest::newRow(name) << record << expected;
    };
    row("sound", japanese(), {});
    row("unknown code", with(japanese(), u"code"_s, u"jq"_s), { u"language.code-unknown"_s });
    row("upper case code", with(japanese(), u"code"_s, u"JA"_s), { u"language.code-case"_s });
    row("a tag as code", with(japanese(), u"code"_s, u"ja-JP"_s), { u"language.code-is-tag"_s });
    row("no code column", FieldValues { { u"name"_s, u"Japanese"_s } }, {});
    row("code is NULL", with(japanese(), u"code"_s, std::nullopt), {});
    row("wrong direction", with(japanese(), u"is_rtl"_s, u"true"_s), { u"language.direction"_s });
    row("odd scripts", with(japanese(), u"supported_scripts"_s, u"{\"a\": 1}"_s), { u"language.scripts-shape"_s });
    row("numbers as scripts", with(japanese(), u"supported_scripts"_s, u"[1]"_s), { u"language.scripts-shape"_s });
    row("scripts not set", with(japanese(), u"supported_scripts"_s, std::nullopt), {});
    row("unknown script", with(japanese(), u"supported_scripts"_s, u"[\"runes\"]"_s), { u"language.script-unknown"_s });
    row("scripts as SQL array", with(japanese(), u"supported_scripts"_s, u"{hiragana,kanji}"_s), {});
    row("no flag", with(japanese(), u"flag"_s, u"JP"_s), { u"language.flag"_s });
    row("the flag of Scotland", with(japanese(), u"flag"_s, u"🏴󠁧󠁢󠁳󠁣󠁴󠁿"_s), {});
    row("English native name", with(japanese(), u"native_name"_s, u"Japanese"_s), { u"language.native-name"_s });
    row("space around", with(japanese(), u"name"_s, u" Japanese"_s), { u"language.outer-space"_s });
    row("invisible end", with(japanese(), u"native_name"_s, u"日本語\u200B"_s), { u"language.outer-space"_s });
    row("only spaces", with(japanese(), u"writing_system"_s, u"  "_s), { u"language.empty"_s });
}

void ContentChecksTest::languages()
{
    QFETCH(FieldValues, record);
    QFETCH(QStringList, expected);
    compare(record, expected, languageChecks());
}

void ContentChecksTest::speakers_data()
{
    columns();
    const auto row = [](const char *name, const FieldValues &record, const QStringList &expected) {
        QTest::newRow(name) << record << expected;
    };
    FieldValues swapped = with(speaker(), u"voice_name"_s, u"ash"_s);
    swapped.insert(u"openai_voice_id"_s, u"Haruto"_s);
    row("sound", speaker(), {});
    row("swapped voices", swapped, { u"speaker.voices-swapped"_s });
    row("a name that is also a voice", with(speaker(), u"voice_name"_s, u"Nova"_s), {});
    row("unknown voice", with(speaker(), u"openai_voice_id"_s, u"siri"_s), { u"speaker.voice-unknown"_s });
    row("no voice", with(speaker(), u"openai_voice_id"_s, std::nullopt), {});
    row("underscore in the tag", with(speaker(), u"bcp47_code"_s, u"ja_JP"_s), { u"speaker.tag"_s });
    row("unknown region", with(speaker(), u"bcp47_code"_s, u"ja-ZX"_s), { u"speaker.tag"_s });
    row("other language", with(speaker(), u"bcp47_code"_s, u"ko-KR"_s), { u"speaker.tag-language"_s });
    row("other writing", with(speaker(), u"bcp47_code"_s, u"ja-jp"_s), { u"speaker.tag-writing"_s });
    row("empty region", with(speaker(), u"region"_s, u""_s), { u"speaker.empty"_s });
}

void ContentChecksTest::speakers()
{
    QFETCH(FieldValues, record);
    QFETCH(QStringList, expected);
    compare(record, expected, speakerChecks());
}

void ContentChecksTest::tiers_data()
{
    columns();
    const auto row = [](const char *name, const FieldValues &record, const QStringList &expected) {
        QTest::newRow(name) << record << expected;
    };
    row("sound", plus(), {});
    row("twelve months exactly", with(plus(), u"annual_price_usd"_s, u"155.88"_s), {});
    row("a cent dearer", with(plus(), u"annual_price_usd"_s, u"155.89"_s), { u"tier.annual-dearer"_s });
    // As doubles, 12 × 1.1 is 13.200000000000001.
    FieldValues tenths = with(plus(), u"monthly_price_usd"_s, u"1.10"_s);
    row("no floating point", with(tenths, u"annual_price_usd"_s, u"13.20"_s), {});
    row("a price of another shape", with(plus(), u"annual_price_usd"_s, u"NaN"_s), {});
    row("no prices", FieldValues { { u"name"_s, u"Plus"_s } }, {});
    row("session longer than the month", with(plus(), u"max_session_length_seconds"_s, u"36001"_s),
        { u"tier.session-longer"_s });
    row("session as long as the month", with(plus(), u"max_session_length_seconds"_s, u"36000"_s), {});
    row("an unlimited month", with(plus(), u"monthly_seconds"_s, u"-1"_s), {});
    row("banking without a maximum", with(plus(), u"max_banked_seconds"_s, u"-1"_s), { u"tier.banking-no-maximum"_s });
    row("banking with nothing", with(plus(), u"max_banked_seconds"_s, u"0"_s), { u"tier.banking-no-maximum"_s });
    row("banking with NULL", with(plus(), u"max_banked_seconds"_s, std::nullopt), { u"tier.banking-no-maximum"_s });
    row("no banking", with(with(plus(), u"session_banking_enabled"_s, u"false"_s), u"max_banked_seconds"_s, u"0"_s), {});
    row("no Stripe ids",
        with(with(plus(), u"stripe_product_id"_s, std::nullopt), u"stripe_price_id_monthly"_s, std::nullopt), {});
    row("a price as product", with(plus(), u"stripe_product_id"_s, u"price_1"_s), { u"tier.stripe-id"_s });
    row("a product as price", with(plus(), u"stripe_price_id_annual"_s, u"prod_1"_s), { u"tier.stripe-id"_s });
    row("nothing behind the prefix", with(plus(), u"stripe_price_id_annual"_s, u"price_"_s), { u"tier.stripe-id"_s });
    row("space around an id", with(plus(), u"stripe_price_id_annual"_s, u" price_1 "_s), { u"tier.stripe-id"_s });
    row("an empty id", with(plus(), u"stripe_price_id_annual"_s, u""_s), { u"tier.stripe-id"_s });
    row("one price for both", with(plus(), u"stripe_price_id_annual"_s, u"price_PlusMonthly1"_s),
        { u"tier.price-id-both"_s });
    row("empty description", with(plus(), u"description"_s, u" "_s), { u"tier.empty"_s });
}

void ContentChecksTest::tiers()
{
    QFETCH(FieldValues, record);
    QFETCH(QStringList, expected);
    compare(record, expected, tierChecks(unlimited()));
}

void ContentChecksTest::betweenTiers_data()
{
    QTest::addColumn<FieldValues>("cheap");
    QTest::addColumn<FieldValues>("dear");
    QTest::addColumn<QStringList>("expected"); // "id column" of the dear one
    const auto row = [](const char *name, const FieldValues &cheap, const FieldValues &dear, const QStringList &expected) {
        QTest::newRow(name) << cheap << dear << expected;
    };
    const QString less = u"tier.dearer-gives-less "_s;
    row("sound", plus(), premium(), {});
    row("less time", plus(), with(premium(), u"monthly_seconds"_s, u"35999"_s), { less + u"monthly_seconds" });
    row("ten is more than nine", with(plus(), u"monthly_seconds"_s, u"9"_s),
        with(premium(), u"monthly_seconds"_s, u"10"_s), {});
    row("less than unlimited", plus(), with(premium(), u"monthly_conversations"_s, u"200"_s),
        { less + u"monthly_conversations" });
    row("unlimited is the most", with(plus(), u"monthly_conversations"_s, u"200"_s), premium(), {});
    row("NULL is unlimited", plus(), with(premium(), u"daily_conversations"_s, std::nullopt), {});
    row("the text is unlimited", with(plus(), u"feedback_sessions_per_month"_s, u"unlimited"_s), premium(),
        { less + u"feedback_sessions_per_month" });
    row("a feature less", plus(), with(premium(), u"has_analytics"_s, u"false"_s), { less + u"has_analytics" });
    row("remembers less", plus(), with(premium(), u"conversation_memory_level"_s, u"basic"_s),
        { less + u"conversation_memory_level" });
    row("the same price", plus(),
        with(with(premium(), u"monthly_price_usd"_s, u"12.99"_s), u"monthly_seconds"_s, u"1"_s), {});
    row("off sale", plus(), with(with(premium(), u"is_active"_s, u"false"_s), u"monthly_seconds"_s, u"1"_s), {});
    row("a value that is no number", plus(), with(premium(), u"monthly_seconds"_s, u"a lot"_s), {});
    row("a price id twice", plus(), with(premium(), u"stripe_price_id_annual"_s, u"price_PlusAnnual1"_s),
        { u"tier.price-id-twice stripe_price_id_annual"_s });
    row("as the other's month", plus(), with(premium(), u"stripe_price_id_annual"_s, u"price_PlusMonthly1"_s),
        { u"tier.price-id-twice stripe_price_id_annual"_s });
    FieldValues drifted = premium();
    drifted.remove(u"has_analytics"_s);
    drifted.remove(u"monthly_seconds"_s);
    row("columns that are not there", plus(), drifted, {});
}

void ContentChecksTest::betweenTiers()
{
    QFETCH(FieldValues, cheap);
    QFETCH(FieldValues, dear);
    QFETCH(QStringList, expected);
    const QList<QList<Check>> found = checkTiers({ cheap, dear }, unlimited());
    QCOMPARE(found.size(), 2);
    QStringList said;
    for (const Check &check : found[1]) {
        said.append(check.id + u' ' + check.column);
        QVERIFY(!check.text.isEmpty());
    }
    QCOMPARE(said, expected);
    QCOMPARE(checkTiers({}, unlimited()).size(), 0);
}

void ContentChecksTest::readsScriptsInEveryShape()
{
    QCOMPARE(scriptsOf(u"[\"latin\"]"_s), (QStringList { u"latin"_s }));
    QCOMPARE(scriptsOf(u"[]"_s), QStringList());
    QCOMPARE(scriptsOf(u"{latin,kanji}"_s), (QStringList { u"latin"_s, u"kanji"_s }));
    QVERIFY(!scriptsOf(std::nullopt));
    QVERIFY(!scriptsOf(u"latin"_s));
}

QTEST_GUILESS_MAIN(ContentChecksTest)
#include "tst_contentchecks.moc"
