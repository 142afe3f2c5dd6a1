@rem The one command of a developer: style, types, import contracts, tests. Arguments go to pytest.
@call "%~dp0tools\environment.bat" test "bench test" || exit /b 1
@cd /d "%~dp0"
@"%PYTHON%" -m ruff check . || exit /b 1
@"%PYTHON%" -m ruff format --check . || exit /b 1
@"%PYTHON%" -m mypy || exit /b 1
@"%PYTHON%" -c "from importlinter.cli import lint_imports_command; lint_imports_command()" || exit /b 1
@"%PYTHON%" -m pytest %*
