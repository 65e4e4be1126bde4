"""What real servers sent when they were tried, body for body, for `misbehaving_server` to send again.

Each is named for its server; the versions are those of the table in docs/models.md. None has the form that
the SDK reads words from, `{"error": {"message": ...}}`, but for llama-cpp-python's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tests.servers.misbehaving import Sent, answers, sends

__all__ = [
    "AS_LLAMA_CPP_PYTHON_REFUSES_A_KEY",
    "AS_LLAMA_CPP_PYTHON_REFUSES_A_SCHEMA",
    "AS_MLFLOW_KNOWS_NO_SUCH_MODEL",
    "AS_MLFLOW_REFUSES_A_PARAMETER",
    "AS_MLX_KNOWS_NO_SUCH_MODEL",
    "AS_MLX_LISTS_ITS_MODELS_WITHOUT_A_CACHE",
    "AS_MLX_REFUSES_A_PARAMETER",
    "AS_NGINX_FINDS_NO_SERVER",
    "AS_NGINX_REFUSES_A_LONG_BODY",
    "AS_NGINX_WAITS_NO_LONGER",
    "AS_PORTKEY_FINDS_NO_SERVER",
    "AS_PORTKEY_MISSES_A_HEADER",
    "AS_VLLM_HAS_NO_ROOM_FOR_THE_CAP",
    "AS_VLLM_REFUSES_A_KEY",
    "cuts_as_mlx_does",
]


def _nginx(status: int, title: str) -> Sent:
    page = (
        f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n"
        "<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n"
    )
    return sends(page.encode(), status, content_type="text/html")


AS_VLLM_REFUSES_A_KEY: Final = sends({"error": "Unauthorized"}, 401)

AS_VLLM_HAS_NO_ROOM_FOR_THE_CAP: Final = sends(
    {
        "error": {
            "message": "max_tokens=5000 cannot be greater than max_model_len=4096. Please request fewer output "
            "tokens. (parameter=max_tokens, value=5000)",
            "type": "BadRequestError",
            "param": "max_tokens",
            "code": 400,
        }
    },
    400,
)

AS_LLAMA_CPP_PYTHON_REFUSES_A_KEY: Final = sends({"detail": "Invalid API key"}, 401)

AS_LLAMA_CPP_PYTHON_REFUSES_A_SCHEMA: Final = sends(
    {
        "error": {
            "message": "1 validation error:\n  {'type': 'literal_error', 'loc': ('body', 'response_format', "
            "'type'), 'msg': \"Input should be 'text' or 'json_object'\", 'input': 'json_schema', 'ctx': "
            "{'expected': \"'text' or 'json_object'\"}}",
            "type": "internal_server_error",
            "param": None,
            "code": None,
        }
    },
    500,
)

AS_MLX_LISTS_ITS_MODELS_WITHOUT_A_CACHE: Final = sends(b"")

AS_MLX_KNOWS_NO_SUCH_MODEL: Final = sends(
    {
        "error": "Cannot find an appropriate cached snapshot folder for the specified revision on the local "
        "disk and outgoing traffic has been disabled. To enable repo look-ups and downloads online, set "
        "'HF_HUB_OFFLINE=0' as environment variable."
    },
    404,
)

AS_MLX_REFUSES_A_PARAMETER: Final = sends({"error": "max_tokens must be at least 1"}, 400)

AS_MLFLOW_KNOWS_NO_SUCH_MODEL: Final = sends(b"Internal Server Error", 500, content_type="text/plain")

AS_MLFLOW_REFUSES_A_PARAMETER: Final = sends(
    {
        "detail": [
            {
                "type": "greater_than_equal",
                "loc": ["body", "max_tokens"],
                "msg": "Input should be greater than or equal to 1",
                "input": -5,
                "ctx": {"ge": 1},
            }
        ]
    },
    422,
)

AS_PORTKEY_MISSES_A_HEADER: Final = sends(
    {"status": "failure", "message": "Either x-portkey-config or x-portkey-provider header is required"}, 400
)

AS_PORTKEY_FINDS_NO_SERVER: Final = sends(
    {"html-message": "Message: fetch failed Cause: Error: connect ECONNREFUSED 127.0.0.1:8801"}, 500
)

AS_NGINX_FINDS_NO_SERVER: Final = _nginx(502, "502 Bad Gateway")

AS_NGINX_WAITS_NO_LONGER: Final = _nginx(504, "504 Gateway Time-out")

AS_NGINX_REFUSES_A_LONG_BODY: Final = _nginx(413, "413 Request Entity Too Large")


def cuts_as_mlx_does(answer: str) -> Callable[[dict[str, Any]], Sent]:
    """The answer where the request sets a cap; cut at 512 tokens, half of it here, where it sets none.

    By its source, not seen: no reading was long enough.
    """

    def play(body: dict[str, Any]) -> Sent:
        if "max_tokens" in body or "max_completion_tokens" in body:
            return answers(answer)
        return answers(answer[: len(answer) // 2], "length", completion_tokens=512)

    return play
