#include "models/content/checks/languagechecks.h"
#include "models/content/checks/speakerchecks.h"

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

void compare(const FieldValues &record, const QStringList &expected, QList<Check> (*check)(const FieldValues &))
{
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
    compare(record, expected, checkLanguage);
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
    compare(record, expected, checkSpeaker);
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
