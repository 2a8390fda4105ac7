#include "views/pages/curation/triagelistmodel.h"

#include "views/pages/curation/triagedesk.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TriageListModel::TriageListModel(TriageDesk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
}

void TriageListModel::setLanguageNames(const QHash<QString, QString> &names)
{
    m_languageNames = names;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, LanguageColumn), index(int(m_rows.size()) - 1, LanguageColumn));
}

QString TriageListModel::languageWords(const TriageItem &item) const
{
    QStringList words;
    for (const QString &language : item.languages)
        words.append(m_languageNames.value(language, language));
    return words.join(u", "_s);
}

void TriageListModel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    update();
}

void TriageListModel::setKinds(const QSet<TriageItem::Kind> &kinds)
{
    m_kinds = kinds;
    update();
}

bool TriageListModel::isShown(const TriageItem &item) const
{
    if (!m_kinds.isEmpty() && !m_kinds.contains(item.kind))
        return false;
    return m_search.isEmpty() || item.label.contains(m_search, Qt::CaseInsensitive)
        || item.id.contains(m_search, Qt::CaseInsensitive);
}

void TriageListModel::update()
{
    QList<TriageItem> rows;
    for (const TriageItem &item : m_desk.queue().items()) {
        if (isShown(item))
            rows.append(item);
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void TriageListModel::updateStates()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1), { Qt::ForegroundRole, Qt::ToolTipRole });
}

QString TriageListModel::itemAt(int row) const
{
    return m_rows.value(row).id;
}

int TriageListModel::rowOf(const QString &item) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == item)
            return int(row);
    }
    return -1;
}

int TriageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TriageListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TriageListModel::stateWords(const TriageItem &item) const
{
    if (m_desk.claims().isTaken(item.id))
        return tr("somebody else is at it", "state of an item");
    return m_desk.queue().isLater(item.id) ? tr("put off", "state of an item") : QString();
}

QVariant TriageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TriageItem &item = m_rows.at(index.row());
    const QString state = stateWords(item);
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case LabelColumn:
            return item.label;
        case LanguageColumn:
            return item.languages.isEmpty() ? u"–"_s : languageWords(item);
        case FindingsColumn:
            return QLocale().toString(item.findings);
        case LearnersColumn:
            return QLocale().toString(item.learners);
        case ColumnCount:
            return {};
        }
        return {};
    case Qt::FontRole:
        if (index.column() == LabelColumn)
            return codeFont();
        return index.column() == LanguageColumn ? bodyFont() : numberFont();
    case Qt::ForegroundRole:
        if (!state.isEmpty() || index.column() == LanguageColumn)
            return colourOf(Ink::Dim);
        return {};
    case Qt::TextAlignmentRole:
        return index.column() >= FindingsColumn ? int(Qt::AlignTrailing | Qt::AlignVCenter)
                                                : int(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList words { item.label, originWords(item), languageWords(item), state };
        words.removeAll(QString());
        return words.join(u" · "_s);
    }
    default:
        return {};
    }
}

QVariant TriageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= FindingsColumn ? int(Qt::AlignTrailing | Qt::AlignVCenter)
                                         : int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LabelColumn:
        return tr("Label", "column of the triage");
    case LanguageColumn:
        return tr("Language", "column of the triage");
    case FindingsColumn:
        return tr("Findings", "column of the triage");
    case LearnersColumn:
        return tr("Learners", "column of the triage");
    case ColumnCount:
        break;
    }
    return {};
}

QString kindWords(TriageItem::Kind kind)
{
    switch (kind) {
    case TriageItem::Kind::MachineMade:
        return TriageListModel::tr("made by the application", "what an item of the triage is");
    case TriageItem::Kind::Conflict:
        return TriageListModel::tr("leads to several features", "what an item of the triage is: an alias");
    case TriageItem::Kind::DeadAlias:
        return TriageListModel::tr("can never match: not in lower case", "what an item of the triage is: an alias");
    case TriageItem::Kind::NearDuplicate:
        return TriageListModel::tr("nearly another feature", "what an item of the triage is");
    }
    return {};
}

QString originWords(const TriageItem &item)
{
    if (item.kind != TriageItem::Kind::MachineMade || !item.madeAt.isValid())
        return kindWords(item.kind);
    return TriageListModel::tr("%1 on %2", "%1: 'made by the application', %2: a date")
        .arg(kindWords(item.kind),
            QLocale().toString(item.madeAt.toTimeZone(ReadingZone::instance().zone()).date(), QLocale::ShortFormat));
}

} // namespace Kaiwa
