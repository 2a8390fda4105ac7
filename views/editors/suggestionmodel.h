#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace Kaiwa {

// Known values with their words, for the list under a field: "ja", "Japanese". Owned by the editor that offers them.
class SuggestionModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SuggestionModel)

public:
    using Suggestion = std::pair<QString, QString>; // value, words

    enum Role { WordsRole = Qt::UserRole, SearchRole }; // EditRole is the value

    explicit SuggestionModel(QObject *parent = nullptr);
    void setSuggestions(const QList<Suggestion> &suggestions);
    const QList<Suggestion> &suggestions() const { return m_suggestions; }
    QString wordsOf(const QString &value) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Suggestion> m_suggestions;
};

// Paints the value and, dim beside it, its words.
class SuggestionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SuggestionDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Kaiwa
