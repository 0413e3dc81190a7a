/* The kinds of token of Python 3.11, and a token. */
#ifndef GW_LANG_TOKEN_H
#define GW_LANG_TOKEN_H

#include "base/observer.h"

/* OPERATOR(name, text): the longest that matches is taken, so longer ones come first. */
#define GW_OPERATORS(OPERATOR)       \
    OPERATOR(POWER_ASSIGN, "**=")    \
    OPERATOR(FLOORDIV_ASSIGN, "//=") \
    OPERATOR(RSHIFT_ASSIGN, ">>=")   \
    OPERATOR(LSHIFT_ASSIGN, "<<=")   \
    OPERATOR(ELLIPSIS, "...")        \
    OPERATOR(NOT_EQUAL, "!=")        \
    OPERATOR(OLD_NOT_EQUAL, "<>")    \
    OPERATOR(MOD_ASSIGN, "%=")       \
    OPERATOR(AND_ASSIGN, "&=")       \
    OPERATOR(POWER, "**")            \
    OPERATOR(MUL_ASSIGN, "*=")       \
    OPERATOR(ADD_ASSIGN, "+=")       \
    OPERATOR(SUB_ASSIGN, "-=")       \
    OPERATOR(ARROW, "->")            \
    OPERATOR(FLOORDIV, "//")         \
    OPERATOR(DIV_ASSIGN, "/=")       \
    OPERATOR(WALRUS, ":=")           \
    OPERATOR(LSHIFT, "<<")           \
    OPERATOR(LESS_EQUAL, "<=")       \
    OPERATOR(EQUAL, "==")            \
    OPERATOR(GREATER_EQUAL, ">=")    \
    OPERATOR(RSHIFT, ">>")           \
    OPERATOR(MATMUL_ASSIGN, "@=")    \
    OPERATOR(XOR_ASSIGN, "^=")       \
    OPERATOR(OR_ASSIGN, "|=")        \
    OPERATOR(PERCENT, "%")           \
    OPERATOR(AMPERSAND, "&")         \
    OPERATOR(LPAREN, "(")            \
    OPERATOR(RPAREN, ")")            \
    OPERATOR(STAR, "*")              \
    OPERATOR(PLUS, "+")              \
    OPERATOR(COMMA, ",")             \
    OPERATOR(MINUS, "-")             \
    OPERATOR(DOT, ".")               \
    OPERATOR(SLASH, "/")             \
    OPERATOR(COLON, ":")             \
    OPERATOR(SEMICOLON, ";")         \
    OPERATOR(LESS, "<")              \
    OPERATOR(ASSIGN, "=")            \
    OPERATOR(GREATER, ">")           \
    OPERATOR(AT, "@")                \
    OPERATOR(LBRACKET, "[")          \
    OPERATOR(RBRACKET, "]")          \
    OPERATOR(CARET, "^")             \
    OPERATOR(LBRACE, "{")            \
    OPERATOR(PIPE, "|")              \
    OPERATOR(RBRACE, "}")            \
    OPERATOR(TILDE, "~")

#define GW_KEYWORDS(KEYWORD)      \
    KEYWORD(FALSE, "False")       \
    KEYWORD(NONE, "None")         \
    KEYWORD(TRUE, "True")         \
    KEYWORD(AND, "and")           \
    KEYWORD(AS, "as")             \
    KEYWORD(ASSERT, "assert")     \
    KEYWORD(ASYNC, "async")       \
    KEYWORD(AWAIT, "await")       \
    KEYWORD(BREAK, "break")       \
    KEYWORD(CLASS, "class")       \
    KEYWORD(CONTINUE, "continue") \
    KEYWORD(DEF, "def")           \
    KEYWORD(DEL, "del")           \
    KEYWORD(ELIF, "elif")         \
    KEYWORD(ELSE, "else")         \
    KEYWORD(EXCEPT, "except")     \
    KEYWORD(FINALLY, "finally")   \
    KEYWORD(FOR, "for")           \
    KEYWORD(FROM, "from")         \
    KEYWORD(GLOBAL, "global")     \
    KEYWORD(IF, "if")             \
    KEYWORD(IMPORT, "import")     \
    KEYWORD(IN, "in")             \
    KEYWORD(IS, "is")             \
    KEYWORD(LAMBDA, "lambda")     \
    KEYWORD(NONLOCAL, "nonlocal") \
    KEYWORD(NOT, "not")           \
    KEYWORD(OR, "or")             \
    KEYWORD(PASS, "pass")         \
    KEYWORD(RAISE, "raise")       \
    KEYWORD(RETURN, "return")     \
    KEYWORD(TRY, "try")           \
    KEYWORD(WHILE, "while")       \
    KEYWORD(WITH, "with")         \
    KEYWORD(YIELD, "yield")

typedef enum gw_token_kind {
    GW_T_END,
    GW_T_NAME,
    GW_T_NUMBER,
    GW_T_STRING,
    GW_T_NEWLINE,
    GW_T_INDENT,
    GW_T_DEDENT,
    GW_T_UNKNOWN, /* a character that is no operator: $ ? ! */
    GW_T_ERROR,   /* no token can follow; the lexer says why */
#define TOKEN(name, text) GW_T_##name,
    GW_OPERATORS(TOKEN) GW_KEYWORDS(TOKEN)
#undef TOKEN
        GW_TOKEN_COUNT
} gw_token_kind;

typedef struct gw_token {
    uint8_t kind;        /* gw_token_kind */
    uint8_t level;       /* brackets open after it */
    uint32_t start, end; /* bytes of the source */
    gw_site site;
} gw_token;

#endif
