@rem Called by start_app.bat and run_tests.bat: brings what is missing, then sets PYTHON. %1 = what, %2 = extras.
@set ROOT=%~dp0..
@set BASE=
@for %%v in (3.11 3.12 3.13) do @if not defined BASE py -%%v -c "" >nul 2>&1 && set BASE=py -%%v
@if not defined BASE (
    echo dubstudio: Python 3.11, 3.12 or 3.13 is needed and was not found. Install it from the Store or python.org. 1>&2
    exit /b 1
)
@for /f %%h in ('%BASE% "%ROOT%\tools\requirements.py" --key') do @set KEY=%%h
@set ENVIRONMENT=%LOCALAPPDATA%\dubstudio\environments\%KEY%
@set PYTHON=%ENVIRONMENT%\Scripts\python.exe
@if not exist "%ENVIRONMENT%\ready-%1" (
    echo dubstudio: preparing the Python environment, once; this takes minutes 1>&2
    %BASE% -m venv "%ENVIRONMENT%" || exit /b 1
    %BASE% "%ROOT%\tools\requirements.py" %~2 > "%ENVIRONMENT%\requirements-%1.txt" || exit /b 1
    "%PYTHON%" -m pip install --quiet --disable-pip-version-check -r "%ENVIRONMENT%\requirements-%1.txt" || exit /b 1
    type nul > "%ENVIRONMENT%\ready-%1"
)
@set PYTHONPATH=%ROOT%;%PYTHONPATH%
@exit /b 0
