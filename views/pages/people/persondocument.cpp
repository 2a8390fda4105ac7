#include "views/pages/people/persondocument.h"

#include "models/content/entitydescription.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PersonDocumentWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonDocument)
};

constexpr int pdfDotsPerInch = 96;
constexpr int pdfPageMargin = 18; // millimetres
constexpr qreal footerHeight = 28;
constexpr qreal labelShare = 0.28; // of the width
constexpr qreal fieldGap = 2;
constexpr qreal pdfRowGap = 10;
constexpr qreal tableGap = 22;

// The light theme's inks, whatever the window's are: paper is white.
const QColor paperText(u"#1c1d21"_s);
const QColor paperDim(u"#626773"_s);
const QColor paperLine(u"#e2e3e8"_s);

QFont paperFont(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QString whoIsIn(const PersonExportHead &head)
{
    return head.person.mail.isEmpty() ? head.person.id : head.person.mail;
}

// "2026-05-01T10:00:00Z" for reading.
QString momentOnPaper(const QString &at)
{
    const QDateTime moment = QDateTime::fromString(at, Qt::ISODate);
    return moment.isValid() ? moment.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : at;
}

class PersonPdfFile final : public PersonSink {
public:
    explicit PersonPdfFile(const QString &path)
        : m_file(path)
    {
    }
    ~PersonPdfFile() override
    {
        if (m_painter.isActive())
            m_painter.end();
    }

    Result<void> begin(const PersonExportHead &head) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed();
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        m_foot = personDocumentFoot(head);
        m_writer = std::make_unique<QPdfWriter>(&m_file);
        m_writer->setTitle(PersonDocumentWords::tr("Data of %1", "title of a document; %1: a mail address").arg(whoIsIn(head)));
        m_writer->setResolution(pdfDotsPerInch);
        m_writer->setPageSize(QPageSize(QPageSize::A4));
        m_writer->setPageMargins(QMarginsF(pdfPageMargin, pdfPageMargin, pdfPageMargin, pdfPageMargin), QPageLayout::Millimeter);
        if (!m_painter.begin(m_writer.get()))
            return failed();
        writeFooter();
        write(m_writer->title(), paperFont(22, QFont::DemiBold), paperText, 0, width());
        const QStringList preamble = personDocumentPreamble(head);
        for (const QString &paragraph : preamble)
            write(paragraph, paperFont(12), paperDim, 0, width());
        return {};
    }

    Result<void> beginTable(const Table &table, const QList<WriterColumn> &columns) override
    {
        m_entity = describeEntity(table.name);
        m_columns = columns;
        m_isFirst = true;
        return {};
    }

    Result<void> row(const Row &row) override
    {
        if (m_isFirst)
            writeHeading();
        else
            separate();
        m_isFirst = false;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (row.at(i))
                writeField(m_entity.label(m_columns.at(i).name), *row.at(i));
        }
        return m_file.error() == QFileDevice::NoError ? Result<void>() : failed();
    }

    Result<void> endTable(qint64) override { return {}; }

    Result<void> end() override
    {
        m_painter.end();
        m_writer.reset();
        return m_file.commit() ? Result<void>() : failed();
    }

private:
    qreal width() const { return m_writer->width(); }
    qreal bottom() const { return m_writer->height() - footerHeight; }

    void writeFooter()
    {
        ++m_page;
        m_painter.setFont(paperFont(10));
        m_painter.setPen(paperDim);
        const QRectF line(0, bottom(), width(), footerHeight);
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom,
            m_painter.fontMetrics().elidedText(m_foot, Qt::ElideRight, int(width() * 0.8)));
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, QString::number(m_page));
    }

    void makeRoom(qreal height)
    {
        if (m_y + height <= bottom() || m_y == 0)
            return;
        m_writer->newPage();
        m_y = 0;
        writeFooter();
    }

    // A heading is not left alone at the foot of a page.
    void writeHeading()
    {
        m_y += tableGap;
        makeRoom(90);
        write(m_entity.title, paperFont(16, QFont::DemiBold), paperText, 0, width());
        m_y += fieldGap;
    }

    void separate()
    {
        m_y += pdfRowGap / 2;
        makeRoom(40);
        m_painter.setPen(paperLine);
        if (m_y > 0)
            m_painter.drawLine(QPointF(0, m_y), QPointF(width(), m_y));
        m_y += pdfRowGap / 2;
    }

    void writeField(const QString &label, const QString &value)
    {
        const qreal room = width() * labelShare;
        const QFont labels = paperFont(11, QFont::DemiBold);
        makeRoom(QFontMetricsF(labels).height());
        const qreal top = m_y;
        m_painter.setFont(labels);
        m_painter.setPen(paperDim);
        const QFontMetricsF metrics(labels);
        m_painter.drawText(QPointF(0, top + metrics.ascent()), metrics.elidedText(label, Qt::ElideRight, room - 8));
        write(value, paperFont(12), paperText, room, width() - room);
        m_y = std::max(m_y, top + metrics.height()) + fieldGap;
    }

    // Line by line, so that a long text goes over as many pages as it takes.
    void write(const QString &text, const QFont &font, const QColor &ink, qreal left, qreal room)
    {
        for (const QString &paragraph : text.split(u'\n')) {
            QTextLayout layout(paragraph, font, m_painter.device());
            QTextOption option;
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            layout.setTextOption(option);
            layout.beginLayout();
            QList<QTextLine> lines;
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(room);
                line.setPosition({ 0, 0 });
                lines.append(line);
            }
            layout.endLayout();
            for (const QTextLine &line : std::as_const(lines)) {
                makeRoom(line.height());
                m_painter.setPen(ink);
                line.draw(&m_painter, QPointF(left, m_y));
                m_y += line.height();
            }
        }
    }

    Result<void> failed() const
    {
        return failure(Error::Kind::Io,
            PersonDocumentWords::tr("The file “%1” could not be written.", "%1: a path").arg(m_file.fileName()),
            m_file.errorString());
    }

    QSaveFile m_file;
    std::unique_ptr<QPdfWriter> m_writer;
    QPainter m_painter;
    QString m_foot;
    EntityDescription m_entity;
    QList<WriterColumn> m_columns;
    bool m_isFirst = true;
    qreal m_y = 0;
    int m_page = 0;
};

} // namespace

std::unique_ptr<PersonSink> makePersonPdfFile(const QString &path)
{
    return std::make_unique<PersonPdfFile>(path);
}

QStringList personDocumentPreamble(const PersonExportHead &head)
{
    QStringList paragraphs { PersonDocumentWords::tr("Everything that the database %1 holds about this person, as of %2. Fields that "
                                                     "are not set are left out, and so are passwords and other secrets.",
        "%1: a name, %2: a time with its zone").arg(head.database, momentOnPaper(head.at)) };
    if (!head.leftOut.isEmpty())
        paragraphs.append(PersonDocumentWords::tr("Not in here, because the role that made this may not read it: %1.", "%1: names of columns")
                              .arg(head.leftOut.join(u", "_s)));
    return paragraphs;
}

QString personDocumentFoot(const PersonExportHead &head)
{
    return u"%1 · %2"_s.arg(whoIsIn(head), momentOnPaper(head.at));
}

} // namespace Kaiwa
