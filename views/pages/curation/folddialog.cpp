#include "views/pages/curation/folddialog.h"

#include "models/curation/labelsuggestions.h"
#include "models/curation/labelwatch.h"
#include "models/database/query.h"
#include "views/pages/curation/matchwords.h"
#include "views/shell/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCandidates = 12;
constexpr int mostFound = 200;
constexpr int foldDialogIdRole = Qt::UserRole;

} // namespace

FoldDialog::FoldDialog(LabelWatch &tables, const QStringList &featureIds, QWidget *parent)
    : QDialog(parent)
    , m_tables(tables)
    , m_ids(featureIds)
{
    setObjectName(u"foldDialog"_s);
    setWindowTitle(tr("Fold into…", "title of a dialog"));
    resize(640, 480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *heading = new QLabel(m_ids.size() == 1
            ? tr("Fold %1 into", "%1: id of a feature; the list below says into what").arg(m_ids.constFirst())
            : tr("Fold %n features into", "the list below says into what", int(m_ids.size())),
        this);
    heading->setFont(sectionFont());
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"fold.search"_s);
    m_search->setPlaceholderText(tr("Search all features", "placeholder"));
    m_search->setAccessibleName(tr("Search all features"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"fold.list"_s);
    m_list->setAccessibleName(tr("Features to fold into"));
    m_list->setUniformItemSizes(true);
    m_list->setFont(codeFont());
    m_list->setSpacing(3);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_fold = new QPushButton(tr("Fold", "button: merges features"), this);
    m_fold->setObjectName(u"fold.fold"_s);
    m_fold->setDefault(true);
    setButtonRole(m_fold, ButtonRole::Primary);
    for (QPushButton *button : { cancel, m_fold }) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, &FoldDialog::showList);
    connect(m_list, &QListWidget::itemActivated, this, &FoldDialog::choose);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) { m_fold->setEnabled(current >= 0); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_fold, &QPushButton::clicked, this, &FoldDialog::choose);
    connect(&m_tables, &LabelWatch::changed, this, [this] {
        if (!m_looked)
            look();
    });
    m_tables.start();
    if (m_tables.isKnown())
        look();
    showList();
    m_search->setFocus();
}

void FoldDialog::look()
{
    const QFuture<Result<QList<SimilarityIndex::Candidate>>> found = QtConcurrent::run(
        [tables = m_tables.standing(), id = m_ids.constFirst()]() -> Result<QList<SimilarityIndex::Candidate>> {
            const LabelTables::Feature *feature = tables.feature(id);
            if (!feature)
                return QList<SimilarityIndex::Candidate>();
            return SimilarityIndex(suggestionEntries(tables))
                .candidates(LabelResolver::ownLabel(feature->label), feature->label.language.value_or(QString()),
                    mostCandidates + 1);
        });
    whenFinished(found, this, [this](const Result<QList<SimilarityIndex::Candidate>> &candidates) {
        m_looked = true;
        m_candidates = *candidates;
        showList();
    });
}

void FoldDialog::addRow(const LabelTables::Feature &feature, const QString &why)
{
    if (m_ids.contains(feature.label.id) || !feature.mergedInto.isEmpty())
        return;
    QString words = feature.label.id;
    if (!why.isEmpty())
        words += u"   ·  "_s + why;
    if (!feature.isActive)
        words += u"   ·  "_s + tr("not active", "of a feature");
    auto *item = new QListWidgetItem(words, m_list);
    item->setData(foldDialogIdRole, feature.label.id);
}

void FoldDialog::showList()
{
    const QString search = m_search->text().trimmed();
    const LabelTables &tables = m_tables.standing();
    m_list->clear();
    if (search.isEmpty()) {
        for (const SimilarityIndex::Candidate &candidate : std::as_const(m_candidates)) {
            if (const LabelTables::Feature *feature = tables.feature(candidate.featureId))
                addRow(*feature, matchWords(candidate.reason, candidate.score));
        }
    } else {
        for (const LabelTables::Feature &feature : tables.features()) {
            if (m_list->count() >= mostFound)
                break;
            if (feature.label.id.contains(search, Qt::CaseInsensitive)
                || LabelResolver::ownLabel(feature.label).contains(search, Qt::CaseInsensitive))
                addRow(feature, {});
        }
    }
    m_list->setCurrentRow(0);
    m_fold->setEnabled(m_list->currentRow() >= 0);
}

void FoldDialog::choose()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        Q_EMIT chosen(item->data(foldDialogIdRole).toString());
        accept();
    }
}

bool FoldDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Kaiwa
