#pragma once

#include "models/database/statement.h"

#include <QMap>
#include <QSet>

#include <functional>

namespace Kaiwa {

// SQL with named parameters, such as a report, taken apart by one tokenizer that knows comments, quotes, dollar quotes,
// casts and slices as psql does: psql runs the file as it is, and the studio the same text with $1::text, $2::text … in
// place of :'name'. A text, as for psql: a bare $1 would be of the type of its first cast everywhere else, too, and read
// back otherwise than it was written. Only what is cast to one type wherever it stands is a bare $1 of that type: a text
// would be turned into it for each row that it is compared with. A value; any thread.
//
// Two kinds of comment mean something, so that a database which lacks a column still gives the rest:
//   -- needs: table(column, column)    a line of its own; without these the report cannot run
//   -- if table.column, table.column   at the end of a line, which is left out where one of these is not there
// and one names the columns by which its rows are paged (their last values are the parameters after_<column>):
//   -- pages: column, column
// They are then also the order of the rows, in one direction, and none of them is NULL; else this says so:
//   -- order: why
class SqlText final {
public:
    struct Need {
        QString table;
        QString column;
        bool operator==(const Need &) const = default;
        QString name() const { return column.isEmpty() ? table : table + u'.' + column; }
    };
    using IsThere = std::function<bool(const Need &)>;

    SqlText() = default;
    // Without `isThere` every line stays.
    explicit SqlText(const QString &text, const IsThere &isThere = {});

    const QList<Need> &needs() const { return m_needs; }
    const QStringList &pageColumns() const { return m_pageColumns; }
    bool isOrderedByPages() const { return !m_pageColumns.isEmpty() && !m_isOrderedOtherwise; }
    bool isDescending() const { return m_isDescending; } // the order of the rows, as the last ORDER BY outside of all brackets says
    const QList<Need> &leftOut() const { return m_leftOut; } // what the lines that are gone asked for, each once
    const QStringList &parameters() const { return m_parameters; } // in the order of their numbers
    const QString &sql() const { return m_sql; }
    // With a value for each parameter; one that is not given is the empty string.
    Statement statement(const QMap<QString, QString> &values) const;

private:
    struct Token;
    static QList<Token> tokens(const QString &text);
    static QString parameterName(const QString &text, const Token &token);
    static QSet<QString> typedParameters(const QString &text, const QList<Token> &all);
    void readDirective(const QString &comment);
    void readOrder(QStringView word);

    QString m_sql;
    QStringList m_parameters;
    QStringList m_pageColumns;
    bool m_isOrderedOtherwise = false;
    bool m_isDescending = false;
    int m_depth = 0; // of brackets, while it is read
    QList<Need> m_needs;
    QList<Need> m_leftOut;
};

} // namespace Kaiwa
