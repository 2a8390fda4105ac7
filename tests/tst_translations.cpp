#include "tests/support/builtplaces.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;
    QString state; // "unfinished", "obsolete", "vanished" or nothing
    bool hasPlurals = false;
};

QList<Message> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"message")
            messages.append(message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            message = { context, {}, {}, {}, xml.attributes().value(u"numerus"_s) == u"yes" };
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.state = xml.attributes().value(u"type"_s).toString();
            if (!message.hasPlurals)
                message.translations = { xml.readElementText() };
        } else if (xml.name() == u"numerusform") {
            message.translations.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression mark(u"%(?:\\d|n|L\\d)"_s);
    QStringList found;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

// What is said on the screen is said in every language that the studio speaks.
class TranslationsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(sourceFolder() + u"/translations"_s);
        const QStringList files = folder.entryList({ u"*.ts"_s });
        QVERIFY(files.contains(u"kaiwa-studio_ja.ts"_s));
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }

    void nothingIsUnfinished()
    {
        QFETCH(const QString, file);
        const QList<Message> messages = read(file);
        QVERIFY(!messages.isEmpty());
        QStringList faults;
        for (const Message &message : messages) {
            const QString where = message.context + u": "_s + message.source;
            if (!message.state.isEmpty())
                faults.append(message.state + u": "_s + where);
            for (const QString &translation : message.translations) {
                if (translation.isEmpty())
                    faults.append(u"empty: "_s + where);
                // A plural form may leave the number out ("one"), never invent one.
                QStringList expected = placeholders(message.source);
                if (message.hasPlurals && !placeholders(translation).contains(u"%n"_s))
                    expected.removeAll(u"%n"_s);
                if (placeholders(translation) != expected)
                    faults.append(u"placeholders differ: "_s + where + u" | "_s + translation);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
