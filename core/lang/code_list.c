/* Listings of code: instructions, handlers, and the codes in the constants after them. */
#include <inttypes.h>
#include <string.h>

#include "base/number.h"
#include "lang/code.h"

static const char *const opcode_names[] = {
#define OPCODE(name, effect, doc) #name,
#include "lang/opcodes.def"
#undef OPCODE
};

static const char *const binary_names[] = {"+", "-", "*", "/", "//", "%", "**",
                                           "@", "&", "|", "^", "<<", ">>"};
static const char *const unary_names[] = {"-", "+", "~", "not"};
static const char *const compare_names[] = {"<", "<=", "==", "!=", ">", ">="};

static void list_text(gw_buffer *out, const gw_const *value) {
    gw_buffer_text(out, value->kind == GW_CONST_BYTES ? "b'" : "'");
    for (uint32_t i = 0; i < value->length; i++) {
        unsigned char c = (unsigned char)value->text[i];
        if (c == '\n')
            gw_buffer_text(out, "\\n");
        else if (c < ' ' || c == 0x7f || (c >= 0x80 && value->kind == GW_CONST_BYTES))
            gw_buffer_format(out, "\\x%02x", c);
        else if (c == '\'' || c == '\\')
            gw_buffer_format(out, "\\%c", c);
        else
            gw_buffer_char(out, (char)c);
    }
    gw_buffer_char(out, '\'');
}

/* Tuples nest as deep as the parser lets them. */
static void list_const(gw_buffer *out, const gw_const *value) {
    char number[GW_NUMBER_SIZE];
    switch (value->kind) {
    case GW_CONST_NONE:
        gw_buffer_text(out, "None");
        break;
    case GW_CONST_ELLIPSIS:
        gw_buffer_text(out, "Ellipsis");
        break;
    case GW_CONST_FALSE:
        gw_buffer_text(out, "False");
        break;
    case GW_CONST_TRUE:
        gw_buffer_text(out, "True");
        break;
    case GW_CONST_INT:
        gw_buffer_format(out, "%" PRId64, value->i);
        break;
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY:
        gw_number_repr(value->f, number);
        gw_buffer_text(out, number);
        gw_buffer_text(out, value->kind == GW_CONST_IMAGINARY ? "j" : "");
        break;
    case GW_CONST_BIG:
        gw_buffer_add(out, value->text, value->length);
        break;
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        list_text(out, value);
        break;
    case GW_CONST_TUPLE:
        gw_buffer_char(out, '(');
        for (uint32_t i = 0; i < value->length; i++) {
            gw_buffer_text(out, i ? ", " : "");
            list_const(out, &value->items[i]);
        }
        gw_buffer_text(out, value->length == 1 ? ",)" : ")");
        break;
    case GW_CONST_CODE:
        gw_buffer_format(out, "<code %s>", value->code->qualname);
        break;
    }
}

static void list_argument(gw_buffer *out, const gw_code *code, gw_opcode op, uint32_t arg) {
    switch (op) {
    case GW_OP_LOAD_CONST:
        list_const(out, &code->consts[arg]);
        break;
    case GW_OP_LOAD_FAST:
    case GW_OP_STORE_FAST:
    case GW_OP_DELETE_FAST:
        gw_buffer_text(out, code->local_names[arg]);
        break;
    case GW_OP_LOAD_DEREF:
    case GW_OP_LOAD_CLASSDEREF:
    case GW_OP_STORE_DEREF:
    case GW_OP_DELETE_DEREF:
    case GW_OP_LOAD_CLOSURE:
        gw_buffer_text(out, code->deref_names[arg]);
        break;
    case GW_OP_LOAD_NAME:
    case GW_OP_STORE_NAME:
    case GW_OP_DELETE_NAME:
    case GW_OP_LOAD_GLOBAL:
    case GW_OP_STORE_GLOBAL:
    case GW_OP_DELETE_GLOBAL:
    case GW_OP_LOAD_ATTR:
    case GW_OP_STORE_ATTR:
    case GW_OP_DELETE_ATTR:
    case GW_OP_LOAD_METHOD:
    case GW_OP_IMPORT_NAME:
    case GW_OP_IMPORT_AS:
    case GW_OP_IMPORT_FROM:
    case GW_OP_STORE_ANNOTATION:
        gw_buffer_text(out, code->names[arg]);
        break;
    case GW_OP_BINARY:
    case GW_OP_INPLACE:
        gw_buffer_text(out, binary_names[arg]);
        break;
    case GW_OP_UNARY:
        gw_buffer_text(out, unary_names[arg]);
        break;
    case GW_OP_COMPARE:
        gw_buffer_text(out, compare_names[arg]);
        break;
    default:
        gw_buffer_format(out, "%" PRIu32, arg);
    }
}

static bool has_argument(gw_opcode op) {
    switch (op) {
    case GW_OP_NOP:
    case GW_OP_POP:
    case GW_OP_DUP:
    case GW_OP_DUP2:
    case GW_OP_SWAP:
    case GW_OP_ROT3:
    case GW_OP_ROT4:
    case GW_OP_LOAD_SUBSCR:
    case GW_OP_STORE_SUBSCR:
    case GW_OP_DELETE_SUBSCR:
    case GW_OP_GET_ITER:
    case GW_OP_LIST_EXTEND:
    case GW_OP_SET_UPDATE:
    case GW_OP_DICT_UPDATE:
    case GW_OP_DICT_MERGE:
    case GW_OP_LIST_TO_TUPLE:
    case GW_OP_LOAD_BUILD_CLASS:
    case GW_OP_RETURN:
    case GW_OP_YIELD:
    case GW_OP_GET_YIELD_FROM_ITER:
    case GW_OP_YIELD_FROM:
    case GW_OP_IMPORT_STAR:
    case GW_OP_PUSH_EXC:
    case GW_OP_MATCH_EXC:
    case GW_OP_POP_EXC:
    case GW_OP_RERAISE:
    case GW_OP_BEFORE_WITH:
    case GW_OP_WITH_EXCEPT:
    case GW_OP_LOAD_ASSERTION_ERROR:
        return false;
    default:
        return true;
    }
}

static void list_head(gw_buffer *out, const gw_code *code) {
    gw_buffer_format(out, "%s (", code->qualname);
    for (uint32_t i = 0; i < code->n_locals; i++)
        gw_buffer_format(out, "%s%s", i ? ", " : "", code->local_names[i]);
    gw_buffer_char(out, ')');
    for (uint32_t i = 0; i < code->n_cells + code->n_free; i++)
        gw_buffer_format(out, " %s:%s", i < code->n_cells ? "cell" : "free", code->deref_names[i]);
    gw_buffer_format(out, " stack %" PRIu32 "%s%s%s\n", code->stack_size,
                     code->flags & GW_CODE_VARARGS ? " *args" : "",
                     code->flags & GW_CODE_VARKEYWORDS ? " **kwargs" : "",
                     code->flags & GW_CODE_GENERATOR ? " generator" : "");
}

static void list_one(gw_buffer *out, const gw_code *code) {
    list_head(out, code);
    for (uint32_t i = 0; i < code->n_code; i++) {
        gw_opcode op = gw_instruction_op(code->code[i]);
        const gw_site *site = &code->sites[i];
        gw_buffer_format(out, "%4" PRIu32 " %s", i, opcode_names[op]);
        if (has_argument(op)) {
            gw_buffer_char(out, ' ');
            list_argument(out, code, op, gw_instruction_arg(code->code[i]));
        }
        if (site->line)
            gw_buffer_format(out, " @%d:%d-%d:%d", (int)site->line, (int)site->column,
                             (int)site->end_line, (int)site->end_column);
        gw_buffer_char(out, '\n');
    }
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        const gw_handler *h = &code->handlers[i];
        gw_buffer_format(out, "     %" PRIu32 "..%" PRIu32 " -> %" PRIu32 " depth %" PRIu32 "\n",
                         h->start, h->end, h->handler, h->depth);
    }
}

/* Functions nest no deeper than blocks and brackets may. */
bool gw_code_list(const gw_code *code, gw_buffer *out) {
    list_one(out, code);
    for (uint32_t i = 0; i < code->n_consts; i++) {
        if (code->consts[i].kind != GW_CONST_CODE)
            continue;
        gw_buffer_char(out, '\n');
        gw_code_list(code->consts[i].code, out);
    }
    return !out->failed;
}
