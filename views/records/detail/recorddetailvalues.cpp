// The part of RecordDetail that shows one value by its kind.
#include "views/records/detail/recorddetail.h"

#include "models/content/softreference.h"
#include "models/content/stripe/stripelink.h"
#include "models/content/values/stringlist.h"
#include "models/database/moment.h"
#include "models/database/session.h"
#include "models/records/namemask.h"
#include "views/editors/textarea.h"
#include "views/editors/valuewords.h"
#include "views/records/detail/detailwords.h"
#include "views/records/detail/jsontree.h"
#include "views/records/detail/typewords.h"
#include "views/shell/readingzone.h"
#include "views/widgets/stripeactions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLink = 40; // a button neither wraps nor breaks
constexpr int longestWord = 40; // nor does a label break a word
constexpr int mostAreaLines = 14;
constexpr int mostListLines = 8;
constexpr qsizetype charactersALine = 60;

bool isLongText(const QString &text)
{
    if (text.size() > longestDetailLine || text.contains(u'\n'))
        return true;
    const QStringList words = text.split(u' ');
    return std::any_of(words.cbegin(), words.cend(), [](const QString &word) { return word.size() > longestWord; });
}

int detailAreaLines(const QString &text)
{
    const qsizetype wrapped = text.size() / charactersALine + text.count(u'\n') + 1;
    return int(std::clamp<qsizetype>(wrapped, 2, mostAreaLines));
}

} // namespace

QWidget *RecordDetail::makeNameCell(const Column &column, int above, QWidget *parent)
{
    auto *cell = new QWidget(parent);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, above, 0, 0);
    lines->setSpacing(0);
    QLabel *name = makeDetailWords(m_description.label(column.name), Ink::Text, cell);
    QLabel *type = makeDetailWords(typeWords(column), Ink::Dim, cell);
    type->setObjectName(u"type."_s + column.name);
    type->setFont(badgeFont());
    lines->addWidget(name);
    lines->addWidget(type);
    QString explained = u"%1 %2"_s.arg(column.name, column.typeName);
    if (!column.comment.isEmpty())
        explained += u'\n' + column.comment;
    cell->setToolTip(explained);
    return cell;
}

QWidget *RecordDetail::makeValue(const Column &column, QWidget *parent)
{
    const Value value = m_row->value(column.name);
    if (!value)
        return makeDetailState(notSetWord(), parent);
    if (isMasked(column.name))
        return makeMask(column, parent);
    if (value->isEmpty())
        return makeDetailState(emptyWord(), parent);
    const auto target = referenceTarget(m_session.catalog(), *m_described, column.name);
    if (target && !target->isList && m_session.catalog().table(target->table))
        return makeReference(column, *value, parent);
    if (column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary) {
        auto *tree = new JsonTree(parent);
        tree->setJson(*value, column.kind == ValueKind::JsonBinary, m_description.label(column.name));
        return tree;
    }
    if (column.kind == ValueKind::Array) {
        if (const auto list = WrittenList::parse(*value, WrittenList::Syntax::Sql); list && !list->entries.isEmpty())
            return makeList(column, *list, parent);
    }
    if (stripeLink(column.name, *value))
        return makeStripeId(column.name, *value, parent);
    if (isLongText(*value))
        return makeText(column, *value, parent);
    QLabel *label = makeDetailValue(wordsOf(column, *value), parent);
    if (isNumber(column.kind))
        label->setFont(numberFont());
    if (label->text() != *value)
        label->setToolTip(*value);
    return label;
}

QString RecordDetail::wordsOf(const Column &column, const QString &value) const
{
    const bool isMoment = column.kind == ValueKind::Timestamp || column.kind == ValueKind::TimestampWithZone;
    if (isMoment && momentOf(value).isValid())
        return ReadingZone::instance().dateTimeText(value);
    return fieldWords(value, column, m_description.field(column.name), int(longestDetailLine) + 1);
}

QWidget *RecordDetail::makeMask(const Column &column, QWidget *parent)
{
    auto *box = new QWidget(parent);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(detailIndent, 0, 0, 0);
    row->setSpacing(8);
    QLabel *mask = makeDetailWords(u"••••••••"_s, Ink::Dim, box);
    mask->setAccessibleName(tr("hidden", "a personal value that is masked, for screen readers"));
    auto *button = new QPushButton(tr("Reveal", "button: shows a masked personal value"), box);
    button->setObjectName(u"reveal."_s + column.name);
    button->setAccessibleName(tr("Reveal %1", "%1: the name of a field").arg(m_description.label(column.name)));
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Link);
    connect(button, &QPushButton::clicked, this, [this, name = column.name] { Q_EMIT revealRequested(name); });
    row->addWidget(mask);
    row->addWidget(button);
    return box;
}

// Names of people are seen as in every list; who has none is called by a mail, which is masked.
QString RecordDetail::nameBehind(const QString &column) const
{
    const auto target = referenceTarget(m_session.catalog(), *m_described, column);
    if (!target)
        return {};
    return NameMask(m_session.catalog(), target->table).shown(m_row->nameBehind(column).value_or(QString()), false);
}

QWidget *RecordDetail::makeReference(const Column &column, const QString &value, QWidget *parent)
{
    const ReferenceTarget target = *referenceTarget(m_session.catalog(), *m_described, column.name);
    const Table &table = *m_session.catalog().table(target.table);
    const EntityDescription description = describeEntity(target.table).adaptedTo(table);
    const QString name = nameBehind(column.name);
    const bool isNamed = !name.isEmpty();
    const QString words = isNamed ? tr("%1 (%2)", "the name of a row that is referred to, and its key").arg(name, value) : value;
    // Nobody reads all of a unique id; it is in the tool tip, and copied with the row.
    const QString shortKey = column.kind == ValueKind::Uuid ? value.left(8) + u'…' : value;
    const QString shown = isNamed ? tr("%1 (%2)", "the name of a row that is referred to, and its key").arg(name, shortKey) : value;
    auto *button = new QPushButton(firstLine(shown, longestLink).replace(u'&', u"&&"_s), parent);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Link);
    button->setAccessibleName(tr("%1: open %2", "a field, and the row that it refers to")
                                  .arg(m_description.label(column.name), words));
    button->setToolTip(tr("%1, in %2", "a row that is referred to, and its table: 'Learners'").arg(words, description.title));
    const bool isKey = table.primaryKey == QStringList { target.column };
    connect(button, &QPushButton::clicked, this, [this, target, value, isKey] {
        if (isKey)
            Q_EMIT followReference(target.table, { value });
        else
            Q_EMIT showReferring({ target.table, { { target.column, ColumnFilter::Kind::Equals, value } } });
    });
    return button;
}

// An entry on each line: braces, quotes and escapes are the server's writing, not what is in it.
QWidget *RecordDetail::makeList(const Column &column, const WrittenList &list, QWidget *parent)
{
    QStringList lines;
    for (const WrittenList::Entry &entry : list.entries)
        lines += u"• "_s + (entry.text ? *entry.text : notSetWord());
    const QString text = lines.join(u'\n');
    if (lines.size() > mostListLines || std::any_of(lines.cbegin(), lines.cend(), [](const QString &line) { return isLongText(line); }))
        return makeText(column, text, parent);
    return makeDetailValue(text, parent);
}

QWidget *RecordDetail::makeText(const Column &column, const QString &text, QWidget *parent)
{
    auto *area = new TextArea(parent);
    area->setReadOnly(true);
    area->setExactText(text);
    area->document()->setDocumentMargin(detailIndent);
    area->setTabChangesFocus(true);
    if (column.kind != ValueKind::Text)
        area->setFont(codeFont());
    area->setAccessibleName(m_description.label(column.name));
    const int frame = 2 * (area->frameWidth() + int(area->document()->documentMargin()));
    area->setFixedHeight(detailAreaLines(text) * area->fontMetrics().lineSpacing() + frame + 4);
    return area;
}

} // namespace Kaiwa
